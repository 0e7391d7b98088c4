/** The mobile API's words: envelopes, refusals, times (wire contract, sections 1 and 2). */
@NullMarked
package dev.aviary.adapters.rest.mobileapi;

import org.jspecify.annotations.NullMarked;
