/** What every dialect needs: the brand. May depend on the application and the domain. */
@NullMarked
package dev.aviary.adapters.rest;

import org.jspecify.annotations.NullMarked;
