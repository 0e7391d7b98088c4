package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import org.junit.jupiter.api.Test;

class InMemoryMediaStoreTest extends MediaStoreContract {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/down.png");

  private final InMemoryMediaStore store = new InMemoryMediaStore();

  @Override
  protected MediaStore store() {
    return store;
  }

  @Test
  void setDown_andUpAgain_refusesAllAndKeepsWhatThereWas() {
    Picture picture = new Picture(PictureFormat.PNG, new byte[] {1});
    store.put(KEY, picture);

    store.setDown(true);
    assertThatThrownBy(() -> store.put(KEY, picture)).isInstanceOf(MediaUnavailableException.class);
    assertThatThrownBy(() -> store.find(KEY)).isInstanceOf(MediaUnavailableException.class);
    assertThatThrownBy(store::check).isInstanceOf(MediaUnavailableException.class);
    assertThat(store.remove(KEY)).isFalse();

    store.setDown(false);
    assertThat(store.find(KEY)).isPresent();
  }
}
