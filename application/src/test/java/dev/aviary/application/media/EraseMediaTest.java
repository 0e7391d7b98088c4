package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.shared.MediaKey;
import org.junit.jupiter.api.Test;

class EraseMediaTest {

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemoryMedia media = new InMemoryMedia(database);
  private final EraseMedia eraseMedia = MediaUseCases.eraseMedia(media, media, database);

  @Test
  void eraseAll_moreThanAtOnce_removesThemAllAndNoOther() {
    for (int i = 0; i < 250; i++) {
      media.keep(key(i));
      media.erase(key(i));
    }
    media.keep(key(999));

    assertThat(eraseMedia.eraseAll()).isEqualTo(250);

    assertThat(media.take(1000)).isEmpty();
    assertThat(media.isKept(key(0))).isFalse();
    assertThat(media.isKept(key(999))).isTrue();
  }

  @Test
  void eraseAll_oneThatCannotBeRemoved_removesTheOthersAndTriesAgainLater() {
    media.keep(key(1));
    media.erase(key(1));
    media.setStuck(key(1), true);
    media.erase(key(2));

    assertThat(eraseMedia.eraseAll()).isEqualTo(1);
    assertThat(media.take(10)).containsExactly(key(1));

    media.setStuck(key(1), false);
    assertThat(eraseMedia.eraseAll()).isEqualTo(1);
    assertThat(media.isKept(key(1))).isFalse();
  }

  @Test
  void eraseAll_nothingErased_doesNothing() {
    assertThat(eraseMedia.eraseAll()).isZero();
  }

  private static MediaKey key(int number) {
    return new MediaKey("upload/images/2020/11/" + number + ".jpg");
  }
}
