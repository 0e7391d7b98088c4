/** The OSSN site API's words: envelope, site key, refusals, audit (wire contract, section 6). */
@NullMarked
package dev.aviary.adapters.rest.ossn;

import org.jspecify.annotations.NullMarked;
