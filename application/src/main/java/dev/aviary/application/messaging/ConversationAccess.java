package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;

/** The gate that every reading of a conversation passes. */
final class ConversationAccess {

  private final Accounts accounts;
  private final Conversations conversations;

  ConversationAccess(Accounts accounts, Conversations conversations) {
    this.accounts = accounts;
    this.conversations = conversations;
  }

  /**
   * The conversation of the two, empty when they never wrote.
   *
   * @throws DomainException {@code PARTNER_INVALID} for an unknown partner or oneself
   */
  Optional<Conversation> open(AccountId viewer, AccountId partner) {
    AccountPair pair =
        AccountPair.between(viewer, partner)
            .filter(between -> accounts.exists(partner))
            .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
    return conversations.find(pair);
  }
}
