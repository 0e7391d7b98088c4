package dev.aviary.adapters.persistence.relationship;

import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class PanacheRelationships implements Relationships, PanacheRepositoryBase<BlockRow, BlockRow.Key> {

  private static final String BETWEEN =
      """
      SELECT
        EXISTS (SELECT FROM follows WHERE follower_id = :low AND followed_id = :high),
        EXISTS (SELECT FROM blocks WHERE blocker_id = :low AND blocked_id = :high),
        low.contact_privacy,
        EXISTS (SELECT FROM follows WHERE follower_id = :high AND followed_id = :low),
        EXISTS (SELECT FROM blocks WHERE blocker_id = :high AND blocked_id = :low),
        high.contact_privacy
      FROM accounts low, accounts high
      WHERE low.id = :low AND high.id = :high
      """;

  private static final String BLOCK =
      """
      INSERT INTO blocks (blocker_id, blocked_id, since) VALUES (:by, :target, :at)
      ON CONFLICT DO NOTHING
      """;

  @Override
  public Optional<Relationship> between(AccountPair pair) {
    List<Object[]> rows =
        getSession()
            .createNativeQuery(BETWEEN, Object[].class)
            .setParameter("low", pair.low().value())
            .setParameter("high", pair.high().value())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> new Relationship(pair, stance(row, 0), stance(row, 3)));
  }

  @Override
  public void block(AccountId by, AccountId target, Instant at) {
    getEntityManager()
        .createNativeQuery(BLOCK)
        .setParameter("by", by.value())
        .setParameter("target", target.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  public void unblock(AccountId by, AccountId target) {
    delete("key", new BlockRow.Key(by.value(), target.value()));
  }

  private static Relationship.Stance stance(Object[] row, int first) {
    String privacy = (String) row[first + 2];
    return new Relationship.Stance(
        (Boolean) row[first],
        (Boolean) row[first + 1],
        ContactPrivacy.valueOf(privacy.toUpperCase(Locale.ROOT)));
  }
}
