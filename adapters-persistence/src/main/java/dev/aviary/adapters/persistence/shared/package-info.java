/** Transactions on PostgreSQL. May depend on the application and the domain. */
@NullMarked
package dev.aviary.adapters.persistence.shared;

import org.jspecify.annotations.NullMarked;
