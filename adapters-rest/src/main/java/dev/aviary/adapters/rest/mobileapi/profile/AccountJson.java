package dev.aviary.adapters.rest.mobileapi.profile;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Times;
import dev.aviary.domain.profile.Account;

/** The account object of {@code login} and {@code profile} (wire contract, section 7). */
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

  /**
   * The account as its owner or somebody else sees it. Nobody can post, follow or restrict a
   * profile here, so the counters are 0 and the privacy is everyone's.
   *
   * @param own whether the e-mail address may be shown
   */
  public static AccountJson of(Account account, boolean own, Brand brand) {
    return new AccountJson(
        account.id().value(),
        account.name().first(),
        account.name().last(),
        account.username().value(),
        own ? account.email().value() : "",
        account.verified(),
        account.details().website(),
        account.details().about(),
        account.details().gender(),
        account.details().country(),
        0,
        account.details().language(),
        0,
        0,
        Long.toString(account.lastActive().getEpochSecond()),
        Times.month(account.memberSince(), brand.timeZone()),
        "everyone",
        brand.url(account.media().avatar()),
        brand.url(account.media().cover()));
  }
}
