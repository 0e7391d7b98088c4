package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountPair;
import java.util.Optional;

/** The conversations of the site, at most one for each pair of accounts. */
public interface Conversations {

  /**
   * A conversation that nobody else can write to before this transaction ends.
   *
   * @param nextMessageId above every id this conversation has ever shown to anybody
   */
  record Locked(Conversation conversation, MessageId nextMessageId) {}

  /** The conversation of a pair; empty when they never wrote. */
  Optional<Conversation> find(AccountPair pair);

  /**
   * Locks a pair's conversation until the transaction ends, making it where there is none; waits
   * while another transaction, of whatever process, holds it. The next message id is taken under
   * the lock and the lock outlives the commit's becoming visible: this is why a reader who has seen
   * an id has seen every lower one of the conversation. Both accounts exist.
   */
  Locked lock(AccountPair pair);
}
