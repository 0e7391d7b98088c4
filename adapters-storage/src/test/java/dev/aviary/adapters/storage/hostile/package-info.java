/**
 * A corpus of files that somebody may send as a picture, good and hostile, made by a generator. For
 * tests; depends on nothing but the JDK.
 */
@NullMarked
package dev.aviary.adapters.storage.hostile;

import org.jspecify.annotations.NullMarked;
