package dev.aviary.application.audit;

import dev.aviary.application.throttle.Limit;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.shared.AccountId;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that an operator may have to look up later. None has room for a password, a token, the
 * text of a message or anything else that a caller typed.
 */
public sealed interface AuditEvent {

  record SignedUp(AccountId account, UUID session) implements AuditEvent {}

  record SignedIn(AccountId account, UUID session, DeviceType device) implements AuditEvent {}

  /**
   * A wrong password, or the right one from a device of no known type.
   *
   * @param account empty when there is none of that name
   */
  record SignInRefused(Optional<AccountId> account) implements AuditEvent {}

  record Refreshed(AccountId account, UUID session) implements AuditEvent {}

  /** A token of no session, or of one that is past its end. */
  record RefreshRefused() implements AuditEvent {}

  /** A token that was used up before: its session was ended. */
  record RefreshReused(AccountId account, UUID session) implements AuditEvent {}

  record SignedOut(AccountId account, UUID session) implements AuditEvent {}

  /** By an operator, as all events below until {@link Blocked}. */
  record AccountCreated(AccountId account) implements AuditEvent {}

  /** All sessions of the account were ended with it. */
  record PasswordReset(AccountId account) implements AuditEvent {}

  /**
   * @param sessions how many were open
   */
  record SessionsEnded(AccountId account, int sessions) implements AuditEvent {}

  /** All that it had is gone. */
  record AccountErased(AccountId account) implements AuditEvent {}

  record Blocked(AccountId by, AccountId target) implements AuditEvent {}

  record Unblocked(AccountId by, AccountId target) implements AuditEvent {}

  /**
   * The first refusal in some time.
   *
   * @param account empty when that is not known
   */
  record Throttled(Limit limit, Optional<AccountId> account) implements AuditEvent {}
}
