package dev.aviary.adapters.persistence.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.aviary.domain.messaging.ConversationId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.postgresql.PGStatement;

/**
 * What blocks say. Whoever searches a conversation mostly searches on, so it is kept for a moment.
 * A block never changes and no other has its number: whether it is still there, and with it every
 * message in it, is for the database to say.
 */
@ApplicationScoped
// How Caffeine keeps what has a weight and is forgotten; a native image lacks it otherwise.
@RegisterForReflection(
    classNames = {
      "com.github.benmanes.caffeine.cache.PSAMW",
      "com.github.benmanes.caffeine.cache.SSMWA"
    })
class BlockTexts {

  /** A block that exists: its own number, and that of the first message it covers. */
  record Ref(long id, long firstId) {}

  /** For how long what was erased, perhaps by another server, may be left in memory. */
  static final Duration KEPT = Duration.ofMinutes(1);

  /** A conversation of more than 100,000 messages. */
  private static final long MOST_BYTES = 16L << 20;

  /** Some 2 MB. */
  private static final int FETCH_SIZE = 256;

  private static final String TEXTS =
      """
      SELECT id, texts FROM search_blocks
      WHERE conversation_id = ? AND first_id = ANY (?)
      """;

  private final Session session;
  private final Cache<Long, SearchBlock> kept;

  @Inject
  BlockTexts(Session session) {
    this(session, Ticker.systemTicker());
  }

  BlockTexts(Session session, Ticker ticker) {
    this.session = session;
    this.kept =
        Caffeine.newBuilder()
            .ticker(ticker)
            .scheduler(Scheduler.systemScheduler())
            .expireAfterAccess(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((Long id, SearchBlock block) -> block.bytes())
            .build();
  }

  /** Gives each of the blocks, in any order; in the snapshot in which they were found. */
  void forEach(ConversationId conversation, List<Ref> blocks, Consumer<SearchBlock> action) {
    Map<Long, SearchBlock> known =
        new HashMap<>(kept.getAllPresent(blocks.stream().map(Ref::id).toList()));
    known.values().forEach(action);
    Long[] firsts =
        blocks.stream()
            .filter(block -> !known.containsKey(block.id()))
            .map(Ref::firstId)
            .toArray(Long[]::new);
    if (firsts.length > 0) {
      read(conversation, firsts, action);
    }
  }

  private void read(ConversationId conversation, Long[] firsts, Consumer<SearchBlock> action) {
    session.doWork(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(TEXTS)) {
            // As bytes from the first time on: in hexadecimal they are twice as many.
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setFetchSize(FETCH_SIZE);
            statement.setLong(1, conversation.value());
            // Not as text: PostgreSQL would take it apart again for every row that it compares.
            statement.setArray(2, connection.createArrayOf("bigint", firsts));
            read(statement, action);
          }
        });
  }

  private void read(PreparedStatement statement, Consumer<SearchBlock> action) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        SearchBlock block = SearchBlock.read(rows.getBytes("texts"));
        kept.put(rows.getLong("id"), block);
        action.accept(block);
      }
    }
  }
}
