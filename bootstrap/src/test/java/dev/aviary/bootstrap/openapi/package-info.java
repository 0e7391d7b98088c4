/**
 * What clients are given, docs/api: that it is what the server does, and takes nothing away from
 * those who have it already.
 */
@NullMarked
package dev.aviary.bootstrap.openapi;

import org.jspecify.annotations.NullMarked;
