/** Erasing and viewing pictures: one interface a use case. */
@NullMarked
package dev.aviary.application.media.port.in;

import org.jspecify.annotations.NullMarked;
