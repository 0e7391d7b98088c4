package dev.aviary.adapters.persistence.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.messaging.PanacheFixture;
import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.media.MediaUseCases;
import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.in.Upload;
import dev.aviary.application.profile.ProfileUseCases;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of one account, changed at once: one change stays whole, and nothing else is kept. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanachePicturesRacesTest extends PanacheFixture {

  /** Later than all that is let go of here, and not by as much as an hour. */
  private static final Instant LATER = SENT.plusSeconds(3000);

  private static final int ROUNDS = 20;
  private static final Optional<Upload> PHOTO = Optional.of(FakeCodec.upload("4000x3000 photo"));

  private NewMedia newMedia;
  private ProfileUseCases profiles;
  private EraseMedia eraseMedia;

  @BeforeEach
  void build() {
    var stores = stores();
    newMedia = newMedia();
    profiles =
        new ProfileUseCases(stores.accounts(), stores.relationships(), stores.transactions());
    eraseMedia =
        MediaUseCases.eraseMedia(
            mediaRemovals(), mediaStore, stores.transactions(), () -> LATER, System::nanoTime);
  }

  @Test
  void changeAvatar_atOnce_oneStays() {
    for (int i = 0; i < ROUNDS; i++) {
      List<Avatar> all = AtOnce.run(4, this::changeAvatar);

      assertThat(all).contains(media(mira).avatar().orElseThrow());
      assertKeepsWhatIsShown();
    }
  }

  @Test
  void moveCover_atOnce_oneStays() {
    changeCover();
    for (int i = 0; i < ROUNDS; i++) {
      var position = new AtomicInteger();
      List<Cover> all = AtOnce.run(4, () -> moveCover(position.incrementAndGet()));

      assertThat(all).contains(media(mira).cover().orElseThrow());
      assertKeepsWhatIsShown();
    }
  }

  @Test
  void everythingAtOnceWithTheEraser_keepsWhatIsShown() {
    changeCover();
    for (int i = 0; i < ROUNDS; i++) {
      var turn = new AtomicInteger();
      AtOnce.run(
          5,
          () ->
              switch (turn.getAndIncrement()) {
                case 0 -> changeAvatar();
                case 1 -> changeCover();
                case 2, 3 -> moveCover(5);
                default -> eraseMedia.eraseAll();
              });
      assertKeepsWhatIsShown();
    }
  }

  @Test
  void sendPicture_sameNameAtOnce_isOneMessageAndOnePicture() {
    for (int i = 0; i < ROUNDS; i++) {
      String name = "name-" + i;
      String file = "800x600 cat " + i;
      List<Message> all =
          AtOnce.run(4, () -> messenger().sendPicture(mira, kenji, file, Optional.of(name)));

      assertThat(new HashSet<>(all)).hasSize(1);
      eraseMedia.eraseAll();
      assertThat(mediaStore.keys()).hasSize(i + 1).contains(key(all.getFirst()));
    }
  }

  private void assertKeepsWhatIsShown() {
    eraseMedia.eraseAll();
    assertThat(mediaStore.keys()).isEqualTo(media(mira).keys());
  }

  private Avatar changeAvatar() {
    return profiles.changeAvatar(codec, newMedia).change(mira, PHOTO);
  }

  private Cover changeCover() {
    return profiles.changeCover(codec, mediaStore, newMedia).change(mira, PHOTO);
  }

  private Cover moveCover(int position) {
    return profiles.moveCover(codec, mediaStore, newMedia).move(mira, position);
  }

  private ProfileMedia media(AccountId id) {
    return in(() -> stores().accounts().find(id)).orElseThrow().media();
  }

  private static MediaKey key(Message message) {
    return ((MessageBody.Image) message.body()).media();
  }
}
