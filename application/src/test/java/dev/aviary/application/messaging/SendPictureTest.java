package dev.aviary.application.messaging;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.media.MediaUseCases;
import dev.aviary.application.media.port.in.Upload;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.shared.World;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendPictureTest {

  private static final String CAT = "800x600 cat";
  private static final String DOG = "800x600 dog";
  private static final Optional<String> NAMED = Optional.of("name-1");
  private static final Optional<String> UNNAMED = Optional.empty();

  private final World world = new World();
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final Messenger messenger = world.messenger;

  @Test
  void send_picture_isKeptAndSaysImage() {
    Message message = messenger.sendPicture(mira, kenji, CAT, UNNAMED);

    assertThat(message.body().text()).isEqualTo("Image");
    assertThat(key(message).value())
        .matches("upload/images/2020/11/[0-9a-f]{40}_image_original.jpg");
    assertThat(FakeCodec.content(world.mediaStore.find(key(message)).orElseThrow())).isEqualTo(CAT);
    assertThat(messenger.read(kenji, mira)).containsExactly(message);
  }

  @Test
  void send_noPicture_isRefusedAndKeepsNothing() {
    assertRefused(
        ErrorCode.MESSAGE_IMAGE_INVALID,
        () -> messenger.sendPicture(mira, kenji, "<svg/>", UNNAMED));
    assertRefused(ErrorCode.MESSAGE_IMAGE_INVALID, () -> send("media", Optional.empty()));
    assertThat(messenger.chats(kenji)).isEmpty();
    assertThat(world.mediaStore.keys()).isEmpty();
  }

  @Test
  void send_textWithAFile_sendsTheTextAlone() {
    Message message = send("text", Optional.of(FakeCodec.upload(CAT)));

    assertThat(message.body()).isEqualTo(new MessageBody.Text("caption"));
    assertThat(world.codec.looks()).isZero();
    assertThat(world.mediaStore.keys()).isEmpty();
  }

  @Test
  void send_notPermitted_isRefusedBeforeThePictureIsLookedAt() {
    assertRefused(
        ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger.sendPicture(mira, mira, CAT, UNNAMED));
    assertRefused(
        ErrorCode.PARTNER_INVALID,
        () -> messenger.sendPicture(mira, new AccountId(999_999), CAT, UNNAMED));
    messenger.toggleBlock(kenji, mira);
    assertRefused(
        ErrorCode.CONTACT_BLOCKED, () -> messenger.sendPicture(mira, kenji, CAT, UNNAMED));

    assertThat(world.codec.looks()).isZero();
  }

  @Test
  void send_sameNameAgain_isTheFirstAndKeepsOnePicture() {
    Message first = messenger.sendPicture(mira, kenji, CAT, NAMED);

    assertThat(messenger.sendPicture(mira, kenji, CAT, NAMED)).isEqualTo(first);

    assertThat(world.mediaStore.keys()).containsExactly(key(first));
    assertThat(world.codec.looks()).isEqualTo(1);
  }

  @Test
  void send_sameNameOtherPicture_isRefused() {
    messenger.sendPicture(mira, kenji, CAT, NAMED);

    assertRefused(ErrorCode.CLIENT_ID_REUSED, () -> messenger.sendPicture(mira, kenji, DOG, NAMED));
    assertRefused(ErrorCode.CLIENT_ID_REUSED, () -> messenger.send(mira, kenji, "Image", "name-1"));
  }

  @Test
  void send_sameNameAsAText_isRefused() {
    messenger.send(mira, kenji, CAT, "name-1");

    assertRefused(ErrorCode.CLIENT_ID_REUSED, () -> messenger.sendPicture(mira, kenji, CAT, NAMED));
    assertThat(world.mediaStore.keys()).isEmpty();
  }

  @Test
  void send_sameNameWhileBlockedOrErased_isTheFirstStill() {
    Message first = messenger.sendPicture(mira, kenji, CAT, NAMED);
    messenger.delete(mira, first.id());
    messenger.delete(kenji, first.id());
    erase();
    assertThat(world.mediaStore.keys()).isEmpty();
    messenger.toggleBlock(kenji, mira);

    assertThat(messenger.sendPicture(mira, kenji, CAT, NAMED).id()).isEqualTo(first.id());
    assertThat(world.mediaStore.keys()).isEmpty();
  }

  @Test
  void send_storageDown_sendsNothingWhileTextsGoOn() {
    world.mediaStore.setDown(true);

    assertThatThrownBy(() -> messenger.sendPicture(mira, kenji, CAT, NAMED))
        .isInstanceOf(MediaUnavailableException.class);
    messenger.send(mira, kenji, "text");
    assertThat(messenger.read(kenji, mira)).hasSize(1);

    world.mediaStore.setDown(false);
    messenger.sendPicture(mira, kenji, CAT, NAMED);
    erase();
    assertThat(messenger.read(kenji, mira)).hasSize(2);
    assertThat(world.mediaStore.keys()).hasSize(1);
  }

  private Message send(String type, Optional<Upload> image) {
    return world
        .messaging
        .sendMessage()
        .send(SendMessage.Command.of(mira, kenji, type, "caption", image, Optional.empty()));
  }

  private void erase() {
    MediaUseCases.eraseMedia(
            world.media, world.mediaStore, world.database, () -> world.now(), System::nanoTime)
        .eraseAll();
  }

  private static MediaKey key(Message message) {
    return ((MessageBody.Image) message.body()).media();
  }
}
