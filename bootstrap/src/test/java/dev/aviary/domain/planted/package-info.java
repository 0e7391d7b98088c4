/** Violations planted to prove that the architecture rules fire. */
@NullMarked
package dev.aviary.domain.planted;

import org.jspecify.annotations.NullMarked;
