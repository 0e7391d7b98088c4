/** What an operator does: one interface a use case, its command and its result beside it. */
@NullMarked
package dev.aviary.application.upkeep.port.in;

import org.jspecify.annotations.NullMarked;
