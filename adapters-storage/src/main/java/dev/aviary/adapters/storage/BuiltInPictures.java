package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.DefaultPictures;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Class resources, not web resources: those the server would hand out by itself, without the
 * headers all other pictures get.
 */
final class BuiltInPictures implements DefaultPictures {

  private static final List<String> NAMES = List.of("avatar.png", "avatar_50x50.png", "cover.png");

  private final Map<MediaKey, StoredPicture> pictures =
      NAMES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> new MediaKey("upload/default/" + name), BuiltInPictures::load));

  @Override
  public Optional<StoredPicture> find(MediaKey key) {
    return Optional.ofNullable(pictures.get(key));
  }

  private static StoredPicture load(String name) {
    try (InputStream bytes = BuiltInPictures.class.getResourceAsStream("default/" + name)) {
      return new InMemory(Objects.requireNonNull(bytes, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final class InMemory implements StoredPicture {

    private final byte[] bytes;

    InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open(long first, long count) {
      Objects.checkFromIndexSize(first, count, size());
      return new ByteArrayInputStream(bytes, (int) first, (int) count);
    }
  }
}
