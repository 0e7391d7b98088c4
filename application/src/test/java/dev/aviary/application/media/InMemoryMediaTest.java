package dev.aviary.application.media;

import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.application.shared.port.out.Transactions;

class InMemoryMediaTest extends MediaRemovalsContract {

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemoryMedia media = new InMemoryMedia(database);

  @Override
  protected Transactions transactions() {
    return database;
  }

  @Override
  protected MediaRemovals removals() {
    return media;
  }
}
