/** Blocking: one interface a use case, its result beside it. */
@NullMarked
package dev.aviary.application.relationship.port.in;

import org.jspecify.annotations.NullMarked;
