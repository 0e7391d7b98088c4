/** What of docs/operating.md is written by code, and whether it is what the server does. */
@NullMarked
package dev.aviary.bootstrap.reference;

import org.jspecify.annotations.NullMarked;
