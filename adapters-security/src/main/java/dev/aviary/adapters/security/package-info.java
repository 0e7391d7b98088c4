/**
 * Password hashing, signed tokens and their keys, counting against limits. May depend on the
 * application and the domain.
 */
@NullMarked
package dev.aviary.adapters.security;

import org.jspecify.annotations.NullMarked;
