/**
 * Reads and makes pictures. A file is taken apart here, and only what is to be seen of it is put
 * together again. May depend on the application and the domain.
 */
@NullMarked
package dev.aviary.adapters.storage.picture;

import org.jspecify.annotations.NullMarked;
