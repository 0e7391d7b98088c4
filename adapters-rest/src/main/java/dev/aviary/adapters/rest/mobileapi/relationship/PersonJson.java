package dev.aviary.adapters.rest.mobileapi.relationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Times;
import dev.aviary.application.relationship.port.out.FollowLists.Requester;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.profile.Profile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * An account as a row of a list (seed 001, {@code follow_requests}).
 *
 * @param offsetId the row's own number, after which the next page begins
 * @param followers null, and then no key, in the list of requests
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
record PersonJson(
    long offsetId,
    long id,
    String about,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer followers,
    int posts,
    String avatar,
    String lastActive,
    String username,
    String fname,
    String lname,
    String email,
    String verified,
    String name,
    String url) {

  /** Who asks to follow shows all of themselves to whom they ask. */
  static PersonJson requester(long offsetId, Requester requester, Brand brand) {
    return open(offsetId, requester, null, brand);
  }

  /** As much as the viewer may see. */
  static PersonJson of(long offsetId, Profile profile, Brand brand) {
    return switch (profile) {
      case Profile.Open(Account account) ->
          open(offsetId, Requester.of(account), account.follows().followers(), brand);
      case Profile.Closed(Identity identity) -> row(offsetId, identity, "", 0, "", "", brand);
    };
  }

  private static PersonJson open(
      long offsetId, Requester person, @Nullable Integer followers, Brand brand) {
    return row(
        offsetId,
        person.identity(),
        person.about(),
        followers,
        Times.lastActive(person.lastActive(), brand.timeZone()),
        brand.showsEmails() ? person.email().value() : "",
        brand);
  }

  private static PersonJson row(
      long offsetId,
      Identity identity,
      String about,
      @Nullable Integer followers,
      String lastActive,
      String email,
      Brand brand) {
    String username = "@" + identity.username().value();
    return new PersonJson(
        offsetId,
        identity.id().value(),
        about,
        followers,
        0,
        brand.url(identity.media().shownAvatar()),
        lastActive,
        username,
        identity.name().first(),
        identity.name().last(),
        email,
        identity.verified() ? "1" : "0",
        identity.name().full(),
        brand.url(username));
  }
}
