/** Accounts and what they show of themselves. Depends on shared. */
@NullMarked
package dev.aviary.domain.profile;

import org.jspecify.annotations.NullMarked;
