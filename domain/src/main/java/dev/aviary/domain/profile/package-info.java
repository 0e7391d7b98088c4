/** Accounts and what they show of themselves, to whom. Depends on shared and relationship. */
@NullMarked
package dev.aviary.domain.profile;

import org.jspecify.annotations.NullMarked;
