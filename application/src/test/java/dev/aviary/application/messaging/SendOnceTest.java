package dev.aviary.application.messaging;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.MediaUseCases;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.application.shared.Meanwhile;
import dev.aviary.application.shared.World;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A name that a client gives to a message, used again while something else changes. */
class SendOnceTest {

  private static final String CAT = "800x600 cat";
  private static final String NAME = "name-1";

  private final World world = new World();
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final AccountId olga = world.join("olga");

  @Test
  void send_sameTextOnceItsSealIsUnknown_isTheFirstStill() {
    Message first = world.messenger.send(mira, kenji, "text", NAME);
    Messenger forgetful = messenger(world.messages, world.codec, new ForgetfulSeals());

    assertThat(forgetful.send(mira, kenji, "text", NAME)).isEqualTo(first);
    assertRefused(
        ErrorCode.CLIENT_ID_REUSED, () -> forgetful.send(mira, kenji, "another text", NAME));
    assertRefused(ErrorCode.CLIENT_ID_REUSED, () -> forgetful.send(mira, olga, "text", NAME));
  }

  @Test
  void send_samePictureSentWhileItIsMadeClean_isTheFirstAndKeepsOnePicture() {
    var sending =
        new Meanwhile(
            "clean", 1, () -> world.messenger.sendPicture(mira, kenji, CAT, Optional.of(NAME)));
    Messenger second =
        messenger(world.messages, sending.after(PictureCodec.class, world.codec), new FakeSeals());

    Message answered = second.sendPicture(mira, kenji, CAT, Optional.of(NAME));
    MediaUseCases.eraseMedia(
            world.media, world.mediaStore, world.database, () -> world.now(), System::nanoTime)
        .eraseAll();

    assertThat(world.messenger.read(kenji, mira)).containsExactly(answered);
    assertThat(world.mediaStore.keys()).hasSize(1);
  }

  /** Only sends to two partners can: those to one wait for each other. */
  @Test
  void send_nameBoundToAnotherPartnersMessageMeanwhile_isRefusedAndSendsNothing() {
    world.messenger.send(mira, kenji, "text", NAME);
    Messenger late = messenger(new NotYetCommitted(world.messages), world.codec, new FakeSeals());

    assertRefused(ErrorCode.CLIENT_ID_REUSED, () -> late.send(mira, olga, "text", NAME));

    assertThat(world.messenger.chats(olga)).isEmpty();
  }

  private Messenger messenger(SentMessages sentMessages, PictureCodec codec, ContentSeals seals) {
    var stores =
        new MessagingUseCases.Stores(
            world.accounts,
            world.relationships,
            world.messages,
            world.messages,
            world.messages,
            sentMessages,
            world.messages,
            world.messages,
            world.database);
    return new Messenger(
        new MessagingUseCases(stores, codec, world.newMedia, seals, () -> world.now()),
        world.relationshipUseCases.blockAccount());
  }

  /** As when the key they were made with is known no longer. */
  private static final class ForgetfulSeals implements ContentSeals {

    @Override
    public String seal(AccountId recipient, MessageDraft draft) {
      return "new";
    }

    @Override
    public boolean matches(String seal, AccountId recipient, MessageDraft draft) {
      return false;
    }
  }

  /** Finds nothing of what others bind until it binds itself. */
  private record NotYetCommitted(SentMessages real) implements SentMessages {

    @Override
    public Optional<Sent> find(AccountId sender, ClientMessageId clientId) {
      return Optional.empty();
    }

    @Override
    public boolean bind(ClientMessageId clientId, Message message, String seal) {
      return real.bind(clientId, message, seal);
    }
  }
}
