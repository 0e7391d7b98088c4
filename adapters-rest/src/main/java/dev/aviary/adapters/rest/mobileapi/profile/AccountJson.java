package dev.aviary.adapters.rest.mobileapi.profile;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Times;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.profile.Profile;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The account object of {@code login} and {@code profile} (wire contract, section 7). */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
public record AccountJson(
    long id,
    String firstName,
    String lastName,
    String userName,
    String email,
    boolean isVerified,
    String website,
    String aboutYou,
    String gender,
    String country,
    int postCount,
    String language,
    int followingCount,
    int followerCount,
    String lastActive,
    String memberSince,
    String profilePrivacy,
    String avatar,
    String cover) {

  /** The account as its owner sees it. */
  public static AccountJson own(Account account, Brand brand) {
    return open(account, account.email().value(), brand);
  }

  /** The account as the viewer may see it; its e-mail address is for its owner alone. */
  static AccountJson of(ViewProfile.View view, Brand brand) {
    return switch (view.profile()) {
      case Profile.Open(Account account) ->
          view.own() ? own(account, brand) : open(account, "", brand);
      case Profile.Closed(Identity identity) -> closed(identity, brand);
    };
  }

  /** Nobody can post here. */
  private static AccountJson open(Account account, String email, Brand brand) {
    return new AccountJson(
        account.id().value(),
        account.name().first(),
        account.name().last(),
        account.username().value(),
        email,
        account.verified(),
        account.details().website(),
        account.details().about(),
        account.details().gender(),
        account.details().country(),
        0,
        account.details().language(),
        account.follows().following(),
        account.follows().followers(),
        Long.toString(account.lastActive().getEpochSecond()),
        Times.month(account.memberSince(), brand.timeZone()),
        PrivacyJson.word(account.privacy().profileVisibility()),
        brand.url(account.media().shownAvatar()),
        brand.url(account.media().shownCover()));
  }

  private static AccountJson closed(Identity identity, Brand brand) {
    return new AccountJson(
        identity.id().value(),
        identity.name().first(),
        identity.name().last(),
        identity.username().value(),
        "",
        identity.verified(),
        "",
        "",
        "",
        "",
        0,
        "",
        0,
        0,
        "",
        "",
        "",
        brand.url(identity.media().shownAvatar()),
        brand.url(identity.media().shownCover()));
  }
}
