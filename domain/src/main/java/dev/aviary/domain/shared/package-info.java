/** Identifiers, error codes and text rules every feature shares. Depends on nothing. */
@NullMarked
package dev.aviary.domain.shared;

import org.jspecify.annotations.NullMarked;
