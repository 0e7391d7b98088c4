package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.SearchText;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the blocks in which long conversations are searched. Messages in no block are searched one
 * by one, so the index may lag behind, or end with a crash, without anything being missed.
 */
@ApplicationScoped
class SearchIndex implements PanacheRepositoryBase<SearchBlockRow, SearchBlockRow.Key> {

  static final int MESSAGES_OF_A_BLOCK = 128;

  /** With the rest of its row, a page; it also bounds the work done under the lock. */
  private static final int BYTES_OF_A_BLOCK = 8_000;

  private static final String TEXTS =
      """
      SELECT id, body FROM messages
      WHERE conversation_id = :conversation AND id >= :from AND id <= :to AND NOT removed
      ORDER BY id LIMIT :limit
      """;

  private static final String ADD =
      """
      INSERT INTO search_blocks (conversation_id, first_id, last_id, texts, grams)
      SELECT :conversation, :first, :last, :texts, CAST(:grams AS integer[])
      WHERE NOT EXISTS (
        SELECT FROM search_blocks
        WHERE conversation_id = :conversation AND first_id <= :last AND last_id >= :first)
      """;

  private final Conversations conversations;
  private final Transactions transactions;

  SearchIndex(Conversations conversations, Transactions transactions) {
    this.conversations = conversations;
    this.transactions = transactions;
  }

  /**
   * Puts all of a conversation into blocks, except the newest messages when they are too few.
   * Idempotent; may run in several processes at once.
   *
   * @param fewest how many of the newest messages make a block
   */
  void cover(AccountPair pair, int fewest) {
    for (Range gap : transactions.inTransaction(() -> gaps(pair))) {
      Optional<Range> rest = Optional.of(gap);
      while (rest.isPresent()) {
        Range next = rest.get();
        rest = transactions.inTransaction(() -> addBlock(pair, next, fewest));
      }
    }
  }

  private List<Range> gaps(AccountPair pair) {
    return conversations
        .find(pair)
        .map(conversation -> Range.between(blocks(conversation), 0))
        .orElseGet(List::of);
  }

  private List<Range> blocks(Conversation conversation) {
    return find(
            "key.conversationId = :conversation order by key.firstId",
            Map.of("conversation", conversation.id().value()))
        .stream()
        .map(row -> new Range(row.key.firstId(), row.lastId))
        .toList();
  }

  /**
   * Makes one block under the conversation's lock: nothing is erased between reading a text and
   * storing it here.
   *
   * @return what is left to cover
   */
  private Optional<Range> addBlock(AccountPair pair, Range rest, int fewest) {
    return conversations
        .lock(pair)
        .map(Conversations.Locked::conversation)
        .flatMap(conversation -> addBlock(conversation, rest, fewest));
  }

  private Optional<Range> addBlock(Conversation conversation, Range rest, int fewest) {
    List<SearchBlock.Entry> entries = new ArrayList<>();
    int bytes = 0;
    for (Object[] row : texts(conversation, rest)) {
      var entry = new SearchBlock.Entry((Long) row[0], SearchText.fold((String) row[1]));
      bytes += entry.bytes();
      if (bytes > BYTES_OF_A_BLOCK && !entries.isEmpty()) {
        break;
      }
      entries.add(entry);
    }
    boolean tooFew = rest.isOpen() && entries.size() < fewest && bytes <= BYTES_OF_A_BLOCK;
    if (entries.isEmpty() || tooFew) {
      return Optional.empty();
    }
    long last = entries.getLast().id();
    add(conversation, new Range(rest.first(), last), entries);
    return Optional.of(new Range(last + 1, rest.last()));
  }

  private List<Object[]> texts(Conversation conversation, Range rest) {
    return getSession()
        .createNativeQuery(TEXTS, Object[].class)
        .setParameter("conversation", conversation.id().value())
        .setParameter("from", rest.first())
        .setParameter("to", rest.last())
        .setParameter("limit", MESSAGES_OF_A_BLOCK)
        .getResultList();
  }

  /**
   * @param covered from where the block before ended: where no message is, nobody has to look
   */
  private void add(Conversation conversation, Range covered, List<SearchBlock.Entry> entries) {
    Grams grams = new Grams(conversation.id());
    entries.forEach(entry -> grams.addAll(entry.folded()));
    getSession()
        .createNativeMutationQuery(ADD)
        .setParameter("conversation", conversation.id().value())
        .setParameter("first", covered.first())
        .setParameter("last", covered.last())
        .setParameter("texts", SearchBlock.write(entries))
        .setParameter("grams", grams.toArray())
        .executeUpdate();
  }
}
