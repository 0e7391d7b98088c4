package dev.aviary.domain.profile;

/**
 * What a person may tell of themselves; each text is empty when untold.
 *
 * @param language the name of the interface language in English and small letters
 */
public record ProfileDetails(
    String about, String website, String gender, String country, String language) {

  /** What a new account starts with. */
  public static final ProfileDetails UNTOLD = new ProfileDetails("", "", "", "", "english");
}
