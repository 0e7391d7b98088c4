/** Conversations, messages and who sees them. Depends on shared and relationship. */
@NullMarked
package dev.aviary.domain.messaging;

import org.jspecify.annotations.NullMarked;
