/** Passwords, sessions and their tokens. Depends on shared and profile. */
@NullMarked
package dev.aviary.domain.session;

import org.jspecify.annotations.NullMarked;
