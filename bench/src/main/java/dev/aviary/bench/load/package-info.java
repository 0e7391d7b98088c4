/** One round of load, of ours with wrk and of the floor with pgbench. Depends on {@code system}. */
@NullMarked
package dev.aviary.bench.load;

import org.jspecify.annotations.NullMarked;
