/**
 * What is counted and timed around ports, so that neither they nor the use cases know of it. No
 * label is anybody's input.
 */
@NullMarked
package dev.aviary.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
