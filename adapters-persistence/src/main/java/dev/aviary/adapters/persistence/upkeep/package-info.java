/** What operators do to all that is stored. May depend on the application and the domain. */
@NullMarked
package dev.aviary.adapters.persistence.upkeep;

import org.jspecify.annotations.NullMarked;
