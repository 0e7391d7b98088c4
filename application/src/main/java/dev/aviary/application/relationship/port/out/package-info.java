/** How accounts stand to each other, in domain words; adapters implement it. */
@NullMarked
package dev.aviary.application.relationship.port.out;

import org.jspecify.annotations.NullMarked;
