/** Asking whether something may be done again already. */
@NullMarked
package dev.aviary.application.throttle.port.in;

import org.jspecify.annotations.NullMarked;
