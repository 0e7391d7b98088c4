/**
 * What is in the database: the same accounts, conversations and texts in every run. Depends on
 * nothing.
 */
@NullMarked
package dev.aviary.bench.population;

import org.jspecify.annotations.NullMarked;
