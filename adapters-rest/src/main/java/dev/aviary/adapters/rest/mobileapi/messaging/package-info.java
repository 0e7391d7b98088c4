/** Messages and chats on the mobile API (wire contract, section 3). */
@NullMarked
package dev.aviary.adapters.rest.mobileapi.messaging;

import org.jspecify.annotations.NullMarked;
