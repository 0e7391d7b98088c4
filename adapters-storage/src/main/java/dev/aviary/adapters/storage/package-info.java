/**
 * Pictures: where they are kept, and those every account starts with, under {@code upload/default}.
 */
@NullMarked
package dev.aviary.adapters.storage;

import org.jspecify.annotations.NullMarked;
