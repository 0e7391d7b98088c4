/** Sessions as rows. May depend on the application and the domain. */
@NullMarked
package dev.aviary.adapters.persistence.session;

import org.jspecify.annotations.NullMarked;
