/**
 * Sending, listing and reading messages: one interface a use case, its command or query and its
 * result beside it.
 */
@NullMarked
package dev.aviary.application.messaging.port.in;

import org.jspecify.annotations.NullMarked;
