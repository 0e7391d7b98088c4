/** Throttling on counters in memory, and what every counter promises. */
@NullMarked
package dev.aviary.application.throttle;

import org.jspecify.annotations.NullMarked;
