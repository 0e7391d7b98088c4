/** Who may reach whom. Depends on shared. */
@NullMarked
package dev.aviary.domain.relationship;

import org.jspecify.annotations.NullMarked;
