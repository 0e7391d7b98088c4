/** Pictures: what is accepted, how they are framed, how they are named. Depends on shared alone. */
@NullMarked
package dev.aviary.domain.media;

import org.jspecify.annotations.NullMarked;
