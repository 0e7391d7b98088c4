/** Results as text, Markdown and a plot. Depends on {@code load}. */
@NullMarked
package dev.aviary.bench.report;

import org.jspecify.annotations.NullMarked;
