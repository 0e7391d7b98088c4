/** Measures the packaged server against PostgreSQL alone: {@code make bench}. */
@NullMarked
package dev.aviary.bench;

import org.jspecify.annotations.NullMarked;
