/** Tests of this feature's use cases, its in-memory fakes, and the contracts its adapters keep. */
@NullMarked
package dev.aviary.application.shared;

import org.jspecify.annotations.NullMarked;
