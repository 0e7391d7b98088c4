/** Violations planted to prove that the architecture rules fire. */
@NullMarked
package dev.aviary.adapters.rest.mobileapi.planted;

import org.jspecify.annotations.NullMarked;
