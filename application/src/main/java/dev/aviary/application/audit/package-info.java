/** What is worth keeping of who did what: the events. May depend on the domain. */
@NullMarked
package dev.aviary.application.audit;

import org.jspecify.annotations.NullMarked;
