/** What an account shows: what the use cases need, in domain words; adapters implement it. */
@NullMarked
package dev.aviary.application.profile.port.out;

import org.jspecify.annotations.NullMarked;
