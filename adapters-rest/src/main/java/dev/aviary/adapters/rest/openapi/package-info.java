/**
 * Expands META-INF/openapi.yaml, what clients are told of every operation, while the server is
 * built. Knows no endpoint.
 */
@NullMarked
package dev.aviary.adapters.rest.openapi;

import org.jspecify.annotations.NullMarked;
