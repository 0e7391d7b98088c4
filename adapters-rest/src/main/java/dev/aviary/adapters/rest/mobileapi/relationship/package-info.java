/** Blocking on the mobile API (wire contract, section 7). */
@NullMarked
package dev.aviary.adapters.rest.mobileapi.relationship;

import org.jspecify.annotations.NullMarked;
