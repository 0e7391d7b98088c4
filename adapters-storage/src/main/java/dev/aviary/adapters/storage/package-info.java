/** Pictures: so far the two that every account starts with, under {@code upload/default}. */
@NullMarked
package dev.aviary.adapters.storage;

import org.jspecify.annotations.NullMarked;
