/**
 * The access matrix: {@code docs/access.md}, tried cell by cell on the packaged server. May depend
 * on what runs servers in the package above.
 */
@NullMarked
package dev.aviary.bootstrap.access;

import org.jspecify.annotations.NullMarked;
