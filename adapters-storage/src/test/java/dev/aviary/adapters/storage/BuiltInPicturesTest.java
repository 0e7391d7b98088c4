package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.DefaultPictures;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInPicturesTest {

  private final DefaultPictures pictures = MediaStores.defaultPictures();

  @ParameterizedTest
  @ValueSource(strings = {"avatar.png", "avatar_50x50.png", "cover.png"})
  void find_oneThatComesWithTheServer_givesIt(String name) throws IOException {
    StoredPicture found = pictures.find(new MediaKey("upload/default/" + name)).orElseThrow();

    try (InputStream whole = found.open();
        InputStream part = found.open(1, 3)) {
      assertThat(whole.readAllBytes()).hasSize((int) found.size()).startsWith(0x89, 'P', 'N', 'G');
      assertThat(part.readAllBytes()).containsExactly('P', 'N', 'G');
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"upload/default/other.png", "upload/avatar.png", "upload/default"})
  void find_another_isEmpty(String key) {
    assertThat(pictures.find(new MediaKey(key))).isEmpty();
  }
}
