/** Violations planted to prove that the architecture rules fire. */
@NullMarked
package dev.aviary.application.planted;

import org.jspecify.annotations.NullMarked;
