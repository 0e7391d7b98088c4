package dev.aviary.adapters.storage.picture;

import dev.aviary.application.media.port.out.Picture;

/** Something that is made of a picture. */
interface PictureWork {

  /** Bytes of memory that are taken at most at once, the file's included; none is taken for it. */
  long cost(OpenedPicture opened);

  /** Whether what is made may be as large as files are. */
  boolean makesLarge();

  /**
   * @throws RejectedPictureException for what turns out to be damaged, or takes too long
   */
  Picture make(OpenedPicture opened);
}
