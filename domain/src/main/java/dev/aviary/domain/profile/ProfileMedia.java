package dev.aviary.domain.profile;

/**
 * The pictures of a profile as paths below the site's public URL, without a leading slash.
 *
 * @param avatar square portrait
 * @param cover banner of three to one
 */
public record ProfileMedia(String avatar, String cover) {

  /** What an account shows that has chosen none (wire contract, section 5). */
  public static final ProfileMedia DEFAULTS =
      new ProfileMedia("upload/default/avatar.png", "upload/default/cover.png");
}
