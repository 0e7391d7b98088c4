/**
 * What an account shows: one interface a use case, its command or query and its result beside it.
 */
@NullMarked
package dev.aviary.application.profile.port.in;

import org.jspecify.annotations.NullMarked;
