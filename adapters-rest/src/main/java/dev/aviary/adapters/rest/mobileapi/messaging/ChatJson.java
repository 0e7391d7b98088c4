package dev.aviary.adapters.rest.mobileapi.messaging;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Times;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Identity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the chat list (seed 000, {@code get_chats}).
 *
 * @param newMessages a number, or an empty text when there are none
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
record ChatJson(
    long userId,
    String username,
    String name,
    String avatar,
    String verified,
    long chatId,
    String time,
    String lastMessage,
    Object newMessages,
    String chatUrl) {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  static ChatJson of(Chats.Chat chat, Instant now, Brand brand) {
    Identity partner = chat.partner();
    String username = partner.username().value();
    return new ChatJson(
        partner.id().value(),
        username,
        partner.name().full(),
        brand.url(partner.media().shownAvatar()),
        partner.verified() ? "1" : "0",
        chat.id().value(),
        Times.ago(chat.lastActivity(), now),
        brand.messageFormat().apply(preview(chat.newest())),
        chat.unread() == 0 ? "" : chat.unread(),
        brand.url("conversation/@" + username));
  }

  /** On one line, in a time that grows with the text and no faster. */
  private static String preview(@Nullable Message newest) {
    return newest == null
        ? ""
        : LINE_BREAK
            .splitAsStream(newest.body().text())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }
}
