/**
 * Signing up, in and on: one interface a use case, its command or query and its result beside it.
 */
@NullMarked
package dev.aviary.application.session.port.in;

import org.jspecify.annotations.NullMarked;
