/** Where events are kept; adapters implement it. */
@NullMarked
package dev.aviary.application.audit.port.out;

import org.jspecify.annotations.NullMarked;
