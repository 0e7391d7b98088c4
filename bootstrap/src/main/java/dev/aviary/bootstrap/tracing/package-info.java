/** Traces of calls, for a collector that speaks OTLP; nothing of it is loaded without one. */
@NullMarked
package dev.aviary.bootstrap.tracing;

import org.jspecify.annotations.NullMarked;
