package dev.aviary.application.session.port.in;

import dev.aviary.domain.session.RefreshToken;
import java.time.Instant;

/**
 * What a client gets that has proved who it is.
 *
 * @param accessToken sent with every call, on the mobile API as {@code session_id}
 * @param accessTokenExpiry from when on it is refused
 * @param refreshToken to be traded for new ones
 */
public record Tokens(String accessToken, Instant accessTokenExpiry, RefreshToken refreshToken) {

  /** Tokens never reach a log. */
  @Override
  public String toString() {
    return "Tokens[hidden]";
  }
}
