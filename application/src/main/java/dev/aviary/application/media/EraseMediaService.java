package dev.aviary.application.media;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.out.ErasedMedia;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.MediaKey;

final class EraseMediaService implements EraseMedia {

  private static final int AT_ONCE = 100;

  private final ErasedMedia erased;
  private final MediaStore store;
  private final Transactions transactions;

  EraseMediaService(ErasedMedia erased, MediaStore store, Transactions transactions) {
    this.erased = erased;
    this.store = store;
    this.transactions = transactions;
  }

  @Override
  public int eraseAll() {
    int all = 0;
    int some;
    do {
      some = transactions.inTransaction(this::eraseSome);
      all += some;
    } while (some == AT_ONCE);
    return all;
  }

  private int eraseSome() {
    int gone = 0;
    for (MediaKey key : erased.take(AT_ONCE)) {
      // Bytes first: a crash between the two removes them once more, which does nothing.
      if (store.remove(key)) {
        erased.forget(key);
        gone++;
      }
    }
    return gone;
  }
}
