/** Pictures over HTTP, for whoever knows their names. */
@NullMarked
package dev.aviary.adapters.rest.media;

import org.jspecify.annotations.NullMarked;
