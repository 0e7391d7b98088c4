package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.AccountPair;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;

/** The adapters under test. */
@Singleton
public class PanacheStores {

  public final MessagingUseCases.Stores stores;
  public final MessagingFixture.Parts parts;
  final SearchIndex index;
  private final EntityManager entityManager;

  PanacheStores(
      Accounts accounts,
      Relationships relationships,
      Conversations conversations,
      ConversationViews views,
      Messages messages,
      SentMessages sentMessages,
      MessageSearch search,
      Chats chats,
      Transactions transactions,
      FollowLists followLists,
      MediaRemovals mediaRemovals,
      SearchIndex index,
      EntityManager entityManager) {
    this.stores =
        new MessagingUseCases.Stores(
            accounts,
            relationships,
            conversations,
            views,
            messages,
            sentMessages,
            search,
            chats,
            transactions);
    this.parts = new MessagingFixture.Parts(stores, followLists, mediaRemovals);
    this.index = index;
    this.entityManager = entityManager;
  }

  /** Makes the whole of a conversation be found by the search index. */
  public void cover(AccountPair pair) {
    index.cover(pair, 1);
  }

  /** The one number that a statement answers. */
  public long number(String sql, Map<String, ?> parameters) {
    return ((Number) rows(sql, parameters).getFirst()).longValue();
  }

  /** The rows of one column that a statement answers. */
  public List<?> rows(String sql, Map<String, ?> parameters) {
    return stores
        .transactions()
        .inTransaction(
            () -> {
              Query query = entityManager.createNativeQuery(sql);
              parameters.forEach(query::setParameter);
              return query.getResultList();
            });
  }

  /** Runs a statement that changes something. */
  public void execute(String sql, Map<String, ?> parameters) {
    stores
        .transactions()
        .inTransaction(
            () -> {
              Query query = entityManager.createNativeQuery(sql);
              parameters.forEach(query::setParameter);
              return query.executeUpdate();
            });
  }
}
