package dev.aviary.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final AccountId MIRA = new AccountId(3);
  private static final AccountId KENJI = new AccountId(8);
  private static final AccountId STRANGER = new AccountId(9);
  private static final MessageId MESSAGE_ID = new MessageId(41);
  private static final MessageBody HELLO = new MessageBody.Text("hello");
  private static final Instant NOW = Instant.parse("2020-11-21T15:11:00Z");

  private final Conversation conversation =
      new Conversation(new ConversationId(5), new AccountPair(MIRA, KENJI));

  @Test
  void compose_permitOfEitherSide_isAnUnseenMessageToTheOther() {
    assertThat(compose(permit(MIRA, KENJI))).isEqualTo(unseenByBoth(MIRA, KENJI));
    assertThat(compose(permit(KENJI, MIRA))).isEqualTo(unseenByBoth(KENJI, MIRA));
  }

  @Test
  void compose_permitOfAnotherPair_isRefused() {
    ContactPermit another = permit(MIRA, STRANGER);

    assertThatIllegalArgumentException().isThrownBy(() -> compose(another));
  }

  private Message compose(ContactPermit permit) {
    return conversation.compose(permit, MESSAGE_ID, HELLO, NOW);
  }

  private Message unseenByBoth(AccountId sender, AccountId recipient) {
    return Message.stored(
        MESSAGE_ID,
        conversation.id(),
        sender,
        recipient,
        HELLO,
        NOW,
        null,
        new Visibility(false, false));
  }

  private static ContactPermit permit(AccountId from, AccountId to) {
    return ((ContactPolicy.Permitted) new ContactPolicy().decide(from, to)).permit();
  }
}
