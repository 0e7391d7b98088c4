package dev.aviary.application.session.port.in;

import dev.aviary.domain.profile.Account;
import dev.aviary.domain.session.RefreshToken;
import java.time.Instant;

/**
 * What a client gets that has just proved who it is.
 *
 * @param accessToken sent with every call, on the mobile API as {@code session_id}
 * @param accessTokenExpiry from when on it is refused
 */
public record SignedIn(
    Account account, String accessToken, RefreshToken refreshToken, Instant accessTokenExpiry) {

  /** The account alone: tokens never reach a log. */
  @Override
  public String toString() {
    return "SignedIn[account " + account.id().value() + "]";
  }
}
