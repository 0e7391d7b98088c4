/** Start-up, configuration and wiring. May depend on everything; nothing depends on it. */
@NullMarked
package dev.aviary.bootstrap;

import org.jspecify.annotations.NullMarked;
