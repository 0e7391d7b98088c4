package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.relationship.port.out.FollowLists;
import jakarta.inject.Inject;

/** The fixture on PostgreSQL. */
public abstract class PanacheFixture extends MessagingFixture {

  @Inject protected PanacheStores panache;

  @Override
  protected MessagingUseCases.Stores stores() {
    return panache.stores;
  }

  @Override
  protected FollowLists followLists() {
    return panache.followLists;
  }
}
