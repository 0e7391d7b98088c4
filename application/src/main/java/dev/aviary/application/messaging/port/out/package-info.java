/**
 * Sending, listing and reading messages: what the use cases need, in domain words; adapters
 * implement it.
 */
@NullMarked
package dev.aviary.application.messaging.port.out;

import org.jspecify.annotations.NullMarked;
