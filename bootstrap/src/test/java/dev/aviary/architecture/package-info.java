/** The boundaries between modules, and proof that each rule about them fires. */
@NullMarked
package dev.aviary.architecture;

import org.jspecify.annotations.NullMarked;
