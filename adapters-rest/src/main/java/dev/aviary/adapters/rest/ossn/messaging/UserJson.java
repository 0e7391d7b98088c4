package dev.aviary.adapters.rest.ossn.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.profile.ProfileMedia;

/** An account as messages show it (seed 003). */
record UserJson(String guid, String fullname, String username, IconJson icon) {

  /**
   * @param small address of a picture of 50 by 50
   */
  record IconJson(String small) {}

  static UserJson of(Identity account, Brand brand) {
    return new UserJson(
        Long.toString(account.id().value()),
        account.name().full(),
        account.username().value(),
        new IconJson(brand.url(small(account.media().avatar()))));
  }

  /** The small form of an avatar; one that has none serves as it is. */
  private static String small(String avatar) {
    return avatar.equals(ProfileMedia.DEFAULTS.avatar())
        ? "upload/default/avatar_50x50.png"
        : avatar;
  }
}
