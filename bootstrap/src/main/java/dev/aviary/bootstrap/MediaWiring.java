package dev.aviary.bootstrap;

import dev.aviary.adapters.storage.MediaFolder;
import dev.aviary.application.media.MediaUseCases;
import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.out.ErasedMedia;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.shared.port.out.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the media use cases on their adapters. */
@Dependent
class MediaWiring {

  @Produces
  @Singleton
  MediaFolder mediaFolder(AviaryConfig config) {
    return new MediaFolder(config.dataDir().resolve("media"));
  }

  @Produces
  @Singleton
  EraseMedia eraseMedia(ErasedMedia erased, MediaStore store, Transactions transactions) {
    return MediaUseCases.eraseMedia(erased, store, transactions);
  }
}
