package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.messaging.MessagingUseCases;
import jakarta.inject.Inject;

/** The fixture on PostgreSQL. */
abstract class PanacheFixture extends MessagingFixture {

  @Inject PanacheStores panache;

  @Override
  protected MessagingUseCases.Stores stores() {
    return panache.stores;
  }
}
