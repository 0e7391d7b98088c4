/** The cases: what is asked for, what is compared with it, and the targets. */
@NullMarked
package dev.aviary.bench.work;

import org.jspecify.annotations.NullMarked;
