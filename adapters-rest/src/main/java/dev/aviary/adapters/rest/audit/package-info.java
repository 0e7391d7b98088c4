/** The audit log: one line an event, all in one shape. Knows the call, but no dialect. */
@NullMarked
package dev.aviary.adapters.rest.audit;

import org.jspecify.annotations.NullMarked;
