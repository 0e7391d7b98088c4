/** Messages on the OSSN site API (seed 003; wire contract, section 6). */
@NullMarked
package dev.aviary.adapters.rest.ossn.messaging;

import org.jspecify.annotations.NullMarked;
