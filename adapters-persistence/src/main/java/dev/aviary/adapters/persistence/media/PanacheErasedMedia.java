package dev.aviary.adapters.persistence.media;

import dev.aviary.application.media.port.out.ErasedMedia;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PanacheErasedMedia implements ErasedMedia, PanacheRepositoryBase<ErasedMediaRow, String> {

  private static final String TAKE =
      "SELECT media_key FROM erased_media LIMIT :limit FOR UPDATE SKIP LOCKED";

  @Override
  public List<MediaKey> take(int limit) {
    return getSession()
        .createNativeQuery(TAKE, String.class)
        .setParameter("limit", limit)
        .getResultStream()
        .map(MediaKey::new)
        .toList();
  }

  @Override
  public void forget(MediaKey key) {
    delete("mediaKey", key.value());
  }
}
