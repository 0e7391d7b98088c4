package dev.aviary.adapters.rest.ossn.messaging;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.domain.profile.Identity;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** An account as messages show it (seed 003). */
@RegisterForReflection
record UserJson(String guid, String fullname, String username, IconJson icon) {

  /**
   * @param small address of a picture of 50 by 50
   */
  @RegisterForReflection
  record IconJson(String small) {}

  static UserJson of(Identity account, Brand brand) {
    return new UserJson(
        Long.toString(account.id().value()),
        account.name().full(),
        account.username().value(),
        new IconJson(brand.url(account.media().shownIcon())));
  }
}
