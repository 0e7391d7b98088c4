package dev.aviary.application.shared.port.out;

import java.time.InstantSource;

/**
 * The clock that all servers of a site read, so that a moment which one notes means the same to
 * another, whatever its own clock is set to. A look at it is a look at the store.
 */
@FunctionalInterface
public interface SharedClock extends InstantSource {}
