package dev.aviary.adapters.rest;

import dev.aviary.domain.shared.MediaKey;
import java.time.ZoneId;

/**
 * What makes one site look different from another on the wire. Nothing in the code names a site.
 *
 * @param publicUrl where clients reach the site, without a trailing slash
 * @param mediaPrefix begins the {@code media_name} of a message's picture
 * @param timeZone in which times are written out
 * @param messageFormat of the texts of messages on the mobile API
 * @param showsEmails whether rows of people on the mobile API tell their e-mail addresses
 */
public record Brand(
    String name,
    String publicUrl,
    String mediaPrefix,
    ZoneId timeZone,
    MessageFormat messageFormat,
    boolean showsEmails) {

  /** The address of a picture. */
  public String url(MediaKey picture) {
    return url(picture.value());
  }

  /** The address of something below the site. */
  public String url(String path) {
    return publicUrl + "/" + path;
  }
}
