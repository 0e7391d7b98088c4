/**
 * Pictures that nothing refers to any more: the use cases. May depend on the domain and on ports.
 */
@NullMarked
package dev.aviary.application.media;

import org.jspecify.annotations.NullMarked;
