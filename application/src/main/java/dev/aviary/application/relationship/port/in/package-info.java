/** Following and blocking: one interface a use case, its query and result beside it. */
@NullMarked
package dev.aviary.application.relationship.port.in;

import org.jspecify.annotations.NullMarked;
