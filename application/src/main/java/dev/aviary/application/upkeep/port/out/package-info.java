/** What an operator's use cases need, in domain words; adapters implement it. */
@NullMarked
package dev.aviary.application.upkeep.port.out;

import org.jspecify.annotations.NullMarked;
