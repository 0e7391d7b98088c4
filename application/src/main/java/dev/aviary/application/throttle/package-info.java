/** How often something may be done. May depend on the domain and on ports. */
@NullMarked
package dev.aviary.application.throttle;

import org.jspecify.annotations.NullMarked;
