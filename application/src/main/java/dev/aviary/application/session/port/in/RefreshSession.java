package dev.aviary.application.session.port.in;

/**
 * Trades a refresh token for new tokens (wire contract, section 7). It works once. The one that was
 * traded last may be shown again for a moment, and gets the same refresh token again; any other
 * that was used before ends its session.
 */
public interface RefreshSession {

  /**
   * @param refreshToken as sent, whatever it may be
   * @throws dev.aviary.domain.shared.DomainException {@link
   *     dev.aviary.domain.shared.ErrorCode#REFRESH_TOKEN_INVALID}
   * @throws dev.aviary.domain.shared.TooManyRequestsException when the session did so too often;
   *     the token keeps its worth
   */
  Tokens refresh(String refreshToken);
}
