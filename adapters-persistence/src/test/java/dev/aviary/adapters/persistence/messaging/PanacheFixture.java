package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.MessagingFixture;
import jakarta.inject.Inject;

/** The fixture on PostgreSQL. */
public abstract class PanacheFixture extends MessagingFixture {

  @Inject protected PanacheStores panache;

  @Override
  protected Parts parts() {
    return panache.parts;
  }
}
