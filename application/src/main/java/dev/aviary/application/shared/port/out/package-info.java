/** What every feature's use cases need from outside. May depend on the domain. */
@NullMarked
package dev.aviary.application.shared.port.out;

import org.jspecify.annotations.NullMarked;
