/** Sending, listing and reading messages: the use cases. May depend on the domain and on ports. */
@NullMarked
package dev.aviary.application.messaging;

import org.jspecify.annotations.NullMarked;
