package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.messaging.SearchTerm;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Searches the blocks of the index that may contain the term, and whatever is in no block message
 * by message. Everything found is compared with the term itself: the index only says where not to
 * look.
 */
@ApplicationScoped
class PanacheMessageSearch
    implements MessageSearch, PanacheRepositoryBase<MessageRow, MessageRow.Key> {

  /** So many messages in no block cost some milliseconds; more are worth blocks. */
  private static final int WORTH_INDEXING = 1_000;

  private static final int FETCH_SIZE = 1_000;

  /**
   * For this transaction. The planner would rather compare the grams of a few blocks than use their
   * index; it knows nothing of the kilobytes that each keeps aside.
   */
  static final String USE_INDEXES =
      "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = on;"
          + " SET LOCAL plan_cache_mode = force_custom_plan";

  /**
   * All blocks, and which of them may contain the term, in one statement, so that no block is made
   * or dropped in between. The candidates are taken from the index of grams alone.
   */
  static final String BLOCKS =
      """
      WITH candidates AS MATERIALIZED (
        SELECT id, conversation_id, first_id FROM search_blocks
        WHERE grams @> CAST(:grams AS integer[]))
      SELECT block.first_id, block.last_id, candidates.id
      FROM search_blocks block LEFT JOIN candidates USING (conversation_id, first_id)
      WHERE block.conversation_id = :conversation AND block.last_id > :cleared
      ORDER BY block.first_id
      """;

  private static final String BETWEEN_BLOCKS =
      """
      SELECT messages.id, messages.body
      FROM unnest(CAST(:firsts AS bigint[]), CAST(:lasts AS bigint[])) AS gap (first_id, last_id)
      JOIN messages ON conversation_id = :conversation AND id BETWEEN gap.first_id AND gap.last_id
      WHERE NOT removed
        AND NOT CASE WHEN sender_id = :viewer THEN hidden_from_sender ELSE hidden_from_recipient END
      """;

  private static final String HIDDEN =
      """
      SELECT id FROM messages
      WHERE conversation_id = :conversation AND id > :cleared
        AND (hidden_from_sender OR hidden_from_recipient)
        AND CASE WHEN sender_id = :viewer THEN hidden_from_sender ELSE hidden_from_recipient END
      """;

  private final BlockTexts texts;
  private final SearchIndexer indexer;

  PanacheMessageSearch(BlockTexts texts, SearchIndexer indexer) {
    this.texts = texts;
    this.indexer = indexer;
  }

  @Override
  public Found search(
      Conversation conversation,
      AccountId viewer,
      SearchTerm term,
      MessageCursor cursor,
      int limit) {
    getSession().createNativeMutationQuery(USE_INDEXES).executeUpdate();
    LongStream.Builder inBlocks = LongStream.builder();
    LongStream.Builder between = LongStream.builder();
    List<Range> blocks = searchBlocks(conversation, viewer, term, inBlocks);
    searchBetween(blocks, conversation, viewer, term, between);
    long[] found =
        LongStream.concat(
                visible(inBlocks.build().toArray(), conversation, viewer), between.build())
            .sorted()
            .toArray();
    return new Found(load(conversation, page(found, cursor, limit)), found.length);
  }

  /** Adds what the blocks contain, hidden or not; answers which blocks there are. */
  private List<Range> searchBlocks(
      Conversation conversation, AccountId viewer, SearchTerm term, LongConsumer found) {
    List<Object[]> rows =
        getSession()
            .createNativeQuery(BLOCKS, Object[].class)
            .setParameter("grams", new Grams(conversation.id()).addTerm(term.folded()).toArray())
            .setParameter("conversation", conversation.id().value())
            .setParameter("cleared", conversation.clearedBy(viewer).lastHidden())
            .getResultList();
    List<BlockTexts.Ref> candidates =
        rows.stream()
            .filter(row -> row[2] != null)
            .map(row -> new BlockTexts.Ref((Long) row[2], (Long) row[0]))
            .toList();
    texts.forEach(conversation.id(), candidates, block -> block.find(term, found));
    return rows.stream().map(row -> new Range((Long) row[0], (Long) row[1])).toList();
  }

  /** Without what the viewer has cleared or hidden: blocks know nothing of sides. */
  private LongStream visible(long[] ids, Conversation conversation, AccountId viewer) {
    if (ids.length == 0) {
      return LongStream.empty();
    }
    long cleared = conversation.clearedBy(viewer).lastHidden();
    Set<Long> hidden =
        new HashSet<>(
            getSession()
                .createNativeQuery(HIDDEN, Long.class)
                .setParameter("conversation", conversation.id().value())
                .setParameter("cleared", cleared)
                .setParameter("viewer", viewer.value())
                .getResultList());
    return LongStream.of(ids).filter(id -> id > cleared && !hidden.contains(id));
  }

  private void searchBetween(
      List<Range> blocks,
      Conversation conversation,
      AccountId viewer,
      SearchTerm term,
      LongConsumer found) {
    List<Range> gaps = Range.between(blocks, conversation.clearedBy(viewer).lastHidden());
    int looked = 0;
    try (Stream<Object[]> rows =
        getSession()
            .createNativeQuery(BETWEEN_BLOCKS, Object[].class)
            .setParameter("firsts", array(gaps, Range::first))
            .setParameter("lasts", array(gaps, Range::last))
            .setParameter("conversation", conversation.id().value())
            .setParameter("viewer", viewer.value())
            .setFetchSize(FETCH_SIZE)
            .getResultStream()) {
      for (Object[] row : (Iterable<Object[]>) rows::iterator) {
        looked++;
        if (term.isIn((String) row[1])) {
          found.accept((Long) row[0]);
        }
      }
    }
    if (looked >= WORTH_INDEXING) {
      indexer.coverSoon(conversation.pair());
    }
  }

  private static String array(List<Range> ranges, Function<Range, Long> end) {
    return ranges.stream()
        .map(range -> end.apply(range).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static List<Long> page(long[] found, MessageCursor cursor, int limit) {
    return switch (cursor) {
      case MessageCursor.Newest() -> slice(found, found.length - limit, found.length);
      case MessageCursor.Before(MessageId id) -> {
        int end = firstAbove(found, id.value() - 1);
        yield slice(found, end - limit, end);
      }
      case MessageCursor.After(MessageId id) -> {
        int start = firstAbove(found, id.value());
        yield slice(found, start, start + limit);
      }
    };
  }

  private static List<Long> slice(long[] found, int start, int end) {
    return Arrays.stream(found, Math.max(start, 0), Math.min(end, found.length)).boxed().toList();
  }

  private static int firstAbove(long[] found, long id) {
    int at = Arrays.binarySearch(found, id);
    return at >= 0 ? at + 1 : -at - 1;
  }

  private List<Message> load(Conversation conversation, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return find("key.conversationId = ?1 and key.id in ?2", conversation.id().value(), ids).stream()
        .map(row -> row.toMessage(conversation))
        .sorted(Comparator.comparing(Message::id).reversed())
        .toList();
  }
}
