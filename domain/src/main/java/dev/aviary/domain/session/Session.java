package dev.aviary.domain.session;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One signing-in on one device, and the family of refresh tokens that follow from it. At any time
 * one of them is worth something: a token that is shown again after it was traded was stolen, or
 * its successor was, and ends the session for both.
 *
 * @param id 128 random bits
 * @param current of the token that renews it
 * @param previous of the token that {@code current} was given for; empty before the first renewal
 * @param renewedAt when {@code current} was given
 * @param endsAt from when on none of its tokens is worth anything
 */
public record Session(
    UUID id,
    AccountId account,
    DeviceType device,
    RefreshTokenHash current,
    Optional<RefreshTokenHash> previous,
    Instant openedAt,
    Instant renewedAt,
    Instant endsAt) {

  /** What became of a token that was shown. */
  public sealed interface Refresh {}

  /** It was the current one, and is used up now. */
  public record Renewed(Session session, RefreshToken token) implements Refresh {}

  /** It was used up a moment ago; this is what it was traded for then. */
  public record Repeated(RefreshToken token) implements Refresh {}

  /** It was used up before: the session has to end. */
  public record Reused() implements Refresh {}

  /** It is made up: nothing has become of the session. */
  public record Forged() implements Refresh {}

  /** The session is past its end. */
  public record Expired() implements Refresh {}

  /** A new session. */
  public static Session open(
      AccountId account, DeviceType device, RefreshToken token, Instant now, RefreshPolicy policy) {
    return new Session(
        token.session(),
        account,
        device,
        token.hash(),
        Optional.empty(),
        now,
        now,
        now.plus(policy.lifetime()));
  }

  /**
   * Trades a token of this session for the next one.
   *
   * @param wasIssued whether this site made it once. Who knows no more than a session's number must
   *     not end it with a token that was made up
   * @param successors what may follow it, the one to be given first; not empty. All of them were
   *     made of the token alone, so that the same comes after the same
   */
  public Refresh refresh(
      RefreshToken shown,
      boolean wasIssued,
      List<RefreshToken> successors,
      Instant now,
      RefreshPolicy policy) {
    if (!now.isBefore(endsAt) || !now.isBefore(renewedAt.plus(policy.idleLifetime()))) {
      return new Expired();
    }
    RefreshTokenHash hash = shown.hash();
    if (hash.equals(current)) {
      return renew(successors.getFirst(), now, policy);
    }
    if (previous.filter(hash::equals).isEmpty()) {
      return wasIssued ? new Reused() : new Forged();
    }
    return now.isBefore(renewedAt.plus(policy.grace())) ? repeat(successors) : new Reused();
  }

  /** One that was opened when a clock was ahead ends no later than one that is opened now. */
  private Renewed renew(RefreshToken token, Instant now, RefreshPolicy policy) {
    Instant latest = now.plus(policy.lifetime());
    Instant end = endsAt.isBefore(latest) ? endsAt : latest;
    return new Renewed(
        new Session(id, account, device, token.hash(), Optional.of(current), openedAt, now, end),
        token);
  }

  private Refresh repeat(List<RefreshToken> successors) {
    return successors.stream()
        .filter(token -> token.hash().equals(current))
        .<Refresh>map(Repeated::new)
        .findFirst()
        .orElseGet(Reused::new);
  }
}
