/**
 * The bytes before they are HTTP: what a connection may send and when, so that reading a request
 * takes no more memory than the request is worth. Knows no dialect.
 */
@NullMarked
package dev.aviary.adapters.rest.wire;

import org.jspecify.annotations.NullMarked;
