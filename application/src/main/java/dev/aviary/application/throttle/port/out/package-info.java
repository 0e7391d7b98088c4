/** Counting how often something is done; adapters implement it. */
@NullMarked
package dev.aviary.application.throttle.port.out;

import org.jspecify.annotations.NullMarked;
