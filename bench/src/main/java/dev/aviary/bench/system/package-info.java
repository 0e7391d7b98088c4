/** Processes and what they use: the server, its PostgreSQL, the tools. Depends on nothing. */
@NullMarked
package dev.aviary.bench.system;

import org.jspecify.annotations.NullMarked;
