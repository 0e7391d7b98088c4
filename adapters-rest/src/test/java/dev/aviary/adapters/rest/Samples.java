package dev.aviary.adapters.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.messaging.Visibility;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.ProfileDetails;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The sites, accounts and messages that the seeds' samples show. */
public final class Samples {

  public static final Brand TWITTNER = brand("Twittner", "https://twittner.com", "TWTNR");
  public static final Brand COLIBRI = brand("1.vision", "http://1.vision", "COLIBRI");
  public static final Brand OSSN =
      brand("Open Source Social Network", "http://www.mywebsite.com", "OSSN");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Samples() {}

  /** The same site with its texts escaped. */
  public static Brand html(Brand brand) {
    return new Brand(
        brand.name(),
        brand.publicUrl(),
        brand.mediaPrefix(),
        brand.timeZone(),
        MessageFormat.HTML,
        true);
  }

  public static Account account(long id, String username, String first, String last) {
    return new Account(
        new AccountId(id),
        new Username(username),
        new EmailAddress(username + "@mail.example"),
        new PersonName(first, last),
        false,
        ProfileDetails.UNTOLD,
        ProfileMedia.NONE,
        PrivacySettings.OPEN,
        FollowCounts.NONE,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  public static Message message(
      long id, long from, long to, MessageBody body, Instant sentAt, @Nullable Instant seenAt) {
    return between(from, to)
        .restore(
            new MessageId(id), new AccountId(from), body, sentAt, seenAt, Visibility.BOTH_SIDES);
  }

  public static Conversation between(long one, long other) {
    AccountPair pair = AccountPair.between(new AccountId(one), new AccountId(other)).orElseThrow();
    return new Conversation(new ConversationId(1), pair);
  }

  /** As the wire carries it, without white space. */
  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Brand brand(String name, String publicUrl, String mediaPrefix) {
    return new Brand(name, publicUrl, mediaPrefix, ZoneOffset.UTC, MessageFormat.PLAIN, true);
  }
}
