/** Accounts as rows. May depend on the application and the domain. */
@NullMarked
package dev.aviary.adapters.persistence.profile;

import org.jspecify.annotations.NullMarked;
