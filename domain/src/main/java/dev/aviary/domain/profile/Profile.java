package dev.aviary.domain.profile;

/** An account as far as somebody may see it (wire contract, section 7, {@code profile}). */
public sealed interface Profile {

  /** Who it is, which everybody may know. */
  Identity identity();

  /** All of it may be seen. */
  record Open(Account account) implements Profile {

    @Override
    public Identity identity() {
      return account.identity();
    }
  }

  /** The account shows nothing more of itself than this. */
  record Closed(Identity identity) implements Profile {}

  /** As much of an account as the viewer may see. */
  static Profile of(Account account, Viewer viewer) {
    return viewer.sees(account.privacy().profileVisibility())
        ? new Open(account)
        : new Closed(account.identity());
  }
}
