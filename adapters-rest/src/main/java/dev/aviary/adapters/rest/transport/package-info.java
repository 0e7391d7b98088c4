/**
 * How a call reaches any dialect and how its reply leaves: parameters, admission, refusals, metrics
 * (wire contract, sections 1 and 6). Knows no dialect; each brings its own {@link
 * dev.aviary.adapters.rest.transport.Dialect}.
 */
@NullMarked
package dev.aviary.adapters.rest.transport;

import org.jspecify.annotations.NullMarked;
