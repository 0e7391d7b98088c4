/** Who may reach whom: the use cases. May depend on the domain and on ports. */
@NullMarked
package dev.aviary.application.relationship;

import org.jspecify.annotations.NullMarked;
