package dev.aviary.application.profile.port.in;

import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.shared.AccountId;

/** Shows another part of an account's cover (seed 002, {@code cover_reposition}). */
public interface MoveCover {

  /**
   * Cuts the cover from its original again, under a new name: nothing of its quality is lost,
   * however often. Of two moves at once, one stays. A cover that is replaced meanwhile is moved in
   * the place of the one before.
   *
   * @param position from the original's top, in pixels, at least 0; beyond the bottom is the bottom
   * @throws dev.aviary.domain.shared.DomainException {@code COVER_POSITION_INVALID} when the
   *     account has no cover of its own
   * @throws dev.aviary.application.media.port.out.MediaUnavailableException when it cannot be cut
   *     or kept now; nothing is changed then
   */
  Cover move(AccountId owner, int position);
}
