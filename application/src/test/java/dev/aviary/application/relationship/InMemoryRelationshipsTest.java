package dev.aviary.application.relationship;

import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.shared.World;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.shared.AccountId;

class InMemoryRelationshipsTest extends RelationshipsContract {

  private final World world = new World();

  @Override
  protected MessagingUseCases.Stores stores() {
    return world.stores;
  }

  @Override
  protected void follow(AccountId follower, AccountId followed) {
    world.relationships.follow(follower, followed);
  }

  @Override
  protected void setContactPrivacy(AccountId account, ContactPrivacy privacy) {
    world.relationships.setContactPrivacy(account, privacy);
  }
}
