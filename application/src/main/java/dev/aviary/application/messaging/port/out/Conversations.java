package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.relationship.ContactTerms;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.util.Optional;

/** The conversations of the site, at most one for each pair of accounts. */
public interface Conversations {

  /**
   * A conversation that nobody else can change before this transaction ends.
   *
   * @param nextMessageId above every id this conversation has ever shown to anybody
   */
  record Locked(Conversation conversation, MessageId nextMessageId) {}

  /** A conversation of which also the blocks between its sides cannot change any more. */
  record LockedPair(Locked locked, Relationship relationship) {}

  /**
   * A conversation, and how its sides stood to each other when {@link #lockWithRelationship} last
   * locked it here. Either may have changed since: {@link Messages#appendIfStill} finds out.
   *
   * @param revision of the blocks between the two; for the store
   */
  record Remembered(Conversation conversation, ContactTerms terms, long revision) {}

  /** The conversation of a pair; empty when there is none. */
  Optional<Conversation> find(AccountPair pair);

  /** The conversation of {@code viewer} that has a message; empty when none of theirs does. */
  Optional<Conversation> findByMessage(AccountId viewer, MessageId message);

  /**
   * Locks a pair's conversation until the transaction ends, making it where there is none; waits
   * while another transaction, of whatever process, holds it. Empty when one of the two accounts
   * does not exist.
   *
   * <p>It is the one lock under which anything between the two changes: messages, what hides them,
   * unread counts, the pin, blocks. The conversation is read, and the next message id taken, under
   * the lock, and the lock outlives the commit's becoming visible: this is why a reader who has
   * seen an id has seen every lower one of the conversation.
   */
  Optional<Locked> lock(AccountPair pair);

  /** As {@link #lock}, and then reads what the two are to each other, and remembers it. */
  Optional<LockedPair> lockWithRelationship(AccountPair pair);

  /**
   * Stores which message of a conversation is pinned, if any. Called under {@link #lock} in the
   * same transaction, with what became of the conversation that the lock gave.
   */
  void savePin(Conversation conversation);

  /** What is remembered of a pair. Empty also where it was forgotten to make room. */
  Optional<Remembered> remembered(AccountPair pair);
}
