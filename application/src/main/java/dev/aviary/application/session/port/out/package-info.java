/** Signing up, in and on: what the use cases need, in domain words; adapters implement it. */
@NullMarked
package dev.aviary.application.session.port.out;

import org.jspecify.annotations.NullMarked;
