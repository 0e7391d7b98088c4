package dev.aviary.application.session.port.out;

import dev.aviary.domain.session.RefreshToken;
import java.util.List;
import java.util.UUID;

/** Makes the tokens of sessions, and knows them again. */
public interface RefreshTokens {

  /** How many random bytes go into the first token of a session. */
  int SEED_BYTES = 16;

  /**
   * The first token of a session.
   *
   * @param seed {@link #SEED_BYTES} bytes that nobody can predict
   */
  RefreshToken first(UUID session, byte[] seed);

  /** Whether this site made it, for whatever session, with one of the keys there are. */
  boolean wasIssued(RefreshToken token);

  /**
   * What may follow a token in its session: one for each key there is, that of the newest key
   * first. The same after the same token, and nobody without the keys can tell which.
   */
  List<RefreshToken> successors(RefreshToken token);
}
