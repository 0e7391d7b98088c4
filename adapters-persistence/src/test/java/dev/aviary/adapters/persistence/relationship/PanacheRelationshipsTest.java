package dev.aviary.adapters.persistence.relationship;

import dev.aviary.adapters.persistence.messaging.PanacheStores;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.relationship.RelationshipsContract;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheRelationshipsTest extends RelationshipsContract {

  @Inject PanacheStores panache;

  @Override
  protected MessagingUseCases.Stores stores() {
    return panache.stores;
  }

  @Override
  protected void follow(AccountId follower, AccountId followed) {
    panache.execute(
        "INSERT INTO follows VALUES (:follower, :followed, now())",
        Map.of("follower", follower.value(), "followed", followed.value()));
  }

  @Override
  protected void setContactPrivacy(AccountId account, ContactPrivacy privacy) {
    panache.execute(
        "UPDATE accounts SET contact_privacy = :privacy WHERE id = :id",
        Map.of("privacy", privacy.name().toLowerCase(Locale.ROOT), "id", account.value()));
  }
}
