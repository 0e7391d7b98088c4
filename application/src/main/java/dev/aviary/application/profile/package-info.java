/** What an account shows: the use cases. May depend on the domain and on ports. */
@NullMarked
package dev.aviary.application.profile;

import org.jspecify.annotations.NullMarked;
