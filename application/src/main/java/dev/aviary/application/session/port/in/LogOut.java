package dev.aviary.application.session.port.in;

/** Ends a session: none of its tokens is worth anything from then on. */
@FunctionalInterface
public interface LogOut {

  /** Idempotent. */
  void logOut(Authenticate.Caller caller);
}
