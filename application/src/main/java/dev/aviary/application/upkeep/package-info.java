/**
 * What an operator does to accounts and data: the use cases. May depend on the domain and on ports.
 */
@NullMarked
package dev.aviary.application.upkeep;

import org.jspecify.annotations.NullMarked;
