/**
 * Which pictures are to be removed, in PostgreSQL. May depend on the application and the domain.
 */
@NullMarked
package dev.aviary.adapters.persistence.media;

import org.jspecify.annotations.NullMarked;
