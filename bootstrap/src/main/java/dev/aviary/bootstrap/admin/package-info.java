/**
 * What an operator types instead of starting a server: commands parse, call a use case and print.
 */
@NullMarked
package dev.aviary.bootstrap.admin;

import org.jspecify.annotations.NullMarked;
