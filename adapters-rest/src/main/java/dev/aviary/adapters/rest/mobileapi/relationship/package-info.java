/** Following and blocking on the mobile API (seed 001; wire contract, sections 4 and 7). */
@NullMarked
package dev.aviary.adapters.rest.mobileapi.relationship;

import org.jspecify.annotations.NullMarked;
