/** Looks at all that a server needs, and says what is wrong and what to do. Starts none. */
@NullMarked
package dev.aviary.bootstrap.admin.doctor;

import org.jspecify.annotations.NullMarked;
