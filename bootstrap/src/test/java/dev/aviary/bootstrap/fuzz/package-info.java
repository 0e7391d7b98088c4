/**
 * Requests that are nearly what the APIs ask for, many and at random, against the packaged server.
 * May depend on what runs servers in the package above.
 */
@NullMarked
package dev.aviary.bootstrap.fuzz;

import org.jspecify.annotations.NullMarked;
