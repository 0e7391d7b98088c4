/** The PostgreSQL that runs inside the server's process group when no other is configured. */
@NullMarked
package dev.aviary.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
