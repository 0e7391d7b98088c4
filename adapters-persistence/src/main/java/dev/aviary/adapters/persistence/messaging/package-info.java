/**
 * Conversations, messages and chats as rows. May depend on the application, the domain and account
 * rows.
 */
@NullMarked
package dev.aviary.adapters.persistence.messaging;

import org.jspecify.annotations.NullMarked;
