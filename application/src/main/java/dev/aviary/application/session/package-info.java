/** Signing up, in and on: the use cases. May depend on the domain and on ports. */
@NullMarked
package dev.aviary.application.session;

import org.jspecify.annotations.NullMarked;
