package dev.aviary.bootstrap;

import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Three accounts and a conversation with an unread tail in several scripts, so that the first call
 * made shows something. All in one transaction, and nothing where the accounts are already there.
 */
@ApplicationScoped
class DemoData {

  private static final int WHOLE_CONVERSATION = 100;

  private final AviaryConfig config;
  private final Transactions transactions;
  private final SignUp signUp;
  private final SendMessage sendMessage;
  private final ReadMessages readMessages;

  DemoData(
      AviaryConfig config,
      Transactions transactions,
      SignUp signUp,
      SendMessage sendMessage,
      ReadMessages readMessages) {
    this.config = config;
    this.transactions = transactions;
    this.signUp = signUp;
    this.sendMessage = sendMessage;
    this.readMessages = readMessages;
  }

  void addWhenAsked(@Observes ServerStarting event) {
    if (config.demo()) {
      transactions.inTransaction(this::add);
    }
  }

  private boolean add() {
    Optional<AccountId> mira = signUp(DemoAccount.MIRA);
    Optional<AccountId> kenji = signUp(DemoAccount.KENJI);
    Optional<AccountId> olga = signUp(DemoAccount.OLGA);
    if (mira.isEmpty() || kenji.isEmpty() || olga.isEmpty()) {
      return false;
    }
    converse(mira.get(), kenji.get(), olga.get());
    return true;
  }

  private Optional<AccountId> signUp(DemoAccount account) {
    var command =
        new SignUp.Command(
            new PersonName(account.firstName(), account.lastName()),
            Username.chosen(account.username()),
            new EmailAddress(account.email()),
            Password.chosen(DemoAccount.PASSWORD));
    return switch (signUp.signUp(command)) {
      case SignUp.SignedUp(var signedIn) -> Optional.of(signedIn.account().id());
      case SignUp.UsernameTaken(), SignUp.EmailTaken() -> Optional.empty();
    };
  }

  private void converse(AccountId mira, AccountId kenji, AccountId olga) {
    send(mira, kenji, "Hi Kenji! Have you seen the swifts over the harbour?");
    send(kenji, mira, "Not yet. Shall we go on Sunday?");
    send(mira, kenji, "Yes! Eight o'clock, by the lighthouse.");
    read(kenji, mira);
    read(mira, kenji);
    send(kenji, mira, "おはよう! 双眼鏡を持って行きます。");
    send(kenji, mira, "Καλημέρα, that is all the Greek I know 🙂");
    send(olga, mira, "Привет! А можно с вами?");
    send(olga, mira, "مرحبا — ich bringe Kuchen mit.");
  }

  private void send(AccountId from, AccountId to, String text) {
    sendMessage.send(SendMessage.Command.text(from, to, text, Optional.empty()));
  }

  private void read(AccountId viewer, AccountId partner) {
    readMessages.read(
        new ReadMessages.Query(viewer, partner, new MessageCursor.Newest(), WHOLE_CONVERSATION));
  }
}
