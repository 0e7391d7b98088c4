/** Follows and blocks in PostgreSQL. May depend on the application and the domain. */
@NullMarked
package dev.aviary.adapters.persistence.relationship;

import org.jspecify.annotations.NullMarked;
