package dev.aviary.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.in.ViewMedia;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewMediaTest {

  private static final MediaKey BUILT_IN = new MediaKey("upload/default/avatar.png");
  private static final MediaKey KEPT = new MediaKey("upload/images/2020/11/a.jpg");
  private static final MediaKey REMOVED = new MediaKey("upload/images/2020/11/b.jpg");

  private final InMemoryMediaStore store = new InMemoryMediaStore();
  private final StoredPicture builtIn = stored(BUILT_IN);
  private final StoredPicture kept = stored(KEPT);

  @Test
  void find_builtIn_isThatWhateverIsKept() {
    assertThat(find(BUILT_IN, store)).isEqualTo(new ViewMedia.BuiltIn(builtIn));
  }

  @Test
  void find_kept_isHere() {
    assertThat(find(KEPT, store)).isEqualTo(new ViewMedia.Here(kept));
  }

  @Test
  void find_keptByAStorageThatClientsReach_isElsewhere() {
    assertThat(find(KEPT, new Reachable(store)))
        .isEqualTo(new ViewMedia.Elsewhere("https://bucket.example/" + KEPT.value()));
  }

  @Test
  void find_removed_isNowhereAlsoWhenClientsReachTheStorage() {
    assertThat(find(REMOVED, store)).isEqualTo(new ViewMedia.Nowhere());
    assertThat(find(REMOVED, new Reachable(store))).isEqualTo(new ViewMedia.Nowhere());
  }

  private ViewMedia.Found find(MediaKey key, MediaStore from) {
    return MediaUseCases.viewMedia(
            asked -> Optional.of(builtIn).filter(it -> asked.equals(BUILT_IN)), from)
        .find(key);
  }

  private StoredPicture stored(MediaKey key) {
    store.put(key, new Picture(PictureFormat.JPEG, new byte[] {1}));
    return store.find(key).orElseThrow();
  }

  /** Gives an address for any name, as a bucket does. */
  private static final class Reachable extends DelegatingMediaStore {

    Reachable(MediaStore store) {
      super(store);
    }

    @Override
    public Optional<String> temporaryAddress(MediaKey key) {
      return Optional.of("https://bucket.example/" + key.value());
    }
  }
}
