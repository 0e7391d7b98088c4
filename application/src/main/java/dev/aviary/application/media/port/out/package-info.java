/** Where pictures are kept, in domain words; adapters implement it. */
@NullMarked
package dev.aviary.application.media.port.out;

import org.jspecify.annotations.NullMarked;
