package dev.aviary.application.session;

import dev.aviary.domain.session.RefreshPolicy;
import java.time.Duration;

/**
 * How long tokens last.
 *
 * @param accessTokenLifetime from issue to refusal
 * @param maxPerAccount how many sessions an account may have at once; one more ends the one that
 *     was not renewed for longest
 */
public record SessionPolicy(
    Duration accessTokenLifetime, RefreshPolicy refresh, int maxPerAccount) {

  /** A session that is not renewed ends, and no access token goes on beyond that. */
  Duration longestAccess() {
    return accessTokenLifetime.compareTo(refresh.idleLifetime()) < 0
        ? accessTokenLifetime
        : refresh.idleLifetime();
  }
}
