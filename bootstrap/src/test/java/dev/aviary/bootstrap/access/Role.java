package dev.aviary.bootstrap.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everybody there is. All that an account tells is unlike anything that another one tells, so that
 * an answer shows whose it is.
 */
enum Role {
  CALLER(0),
  TARGET(1),
  /** Open; the target and it follow each other and have written. */
  FRIEND(2),
  /** Shows its profile to followers alone; the target and it follow each other. */
  FAN(3),
  /** The target and it follow each other; it blocks the caller. */
  FOE(4),
  /** The target and it follow each other; the caller blocks it. */
  OUTCAST(5),
  /** The target and it have asked to follow each other. */
  HOPEFUL(6);

  private static final long FIRST_BYSTANDER = 9000;
  private static final long LAST_BYSTANDER = 9999;
  private static final DateTimeFormatter LAST_ACTIVE =
      DateTimeFormatter.ofPattern("dd MMM, yy hh:mm a", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MEMBER_SINCE =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** One digit, which goes into all that is to be unlike another's. */
  private final int digit;

  Role(int digit) {
    this.digit = digit;
  }

  /** Of all but the caller and the target, which take turns with theirs. */
  long bystanderId() {
    return FIRST_BYSTANDER + digit;
  }

  /** Whatever belongs to a bystander, or mentions one, has a number of this range. */
  static boolean isBystanders(long number) {
    return number >= FIRST_BYSTANDER && number <= LAST_BYSTANDER;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String username() {
    return "the_" + word();
  }

  String about() {
    return "about-" + word();
  }

  String website() {
    return "https://website-" + word() + ".example";
  }

  String gender() {
    return "gender-" + word();
  }

  String country() {
    return "country-" + word();
  }

  String language() {
    return "language-" + word();
  }

  String email() {
    return "email-" + word() + "@mail.example";
  }

  /** The key of its portrait. */
  String avatar() {
    return "upload/avatars/2020/11/avatar-of-%s_thumbnail_512x512.jpg".formatted(word());
  }

  private String icon() {
    return avatar().replace("512x512", "50x50");
  }

  /** The key of what its cover shows. */
  String cover() {
    return "upload/covers/2020/11/cover-of-%s_image_cover_600x200.jpg".formatted(word());
  }

  /** The key of the picture that its cover is cut from. */
  String coverOriginal() {
    return "upload/covers/2020/11/original-of-%s_image_original.jpg".formatted(word());
  }

  /** The keys of all that it chose. */
  List<String> pictures() {
    return List.of(avatar(), icon(), cover(), coverOriginal());
  }

  Instant memberSince() {
    return Instant.parse("199%d-07-15T12:00:00Z".formatted(digit));
  }

  Instant lastActive() {
    return Instant.parse("2001-02-1%dT04:05:06Z".formatted(digit));
  }

  int followerCount() {
    return 7_300_000 + digit;
  }

  int followingCount() {
    return 8_400_000 + digit;
  }

  /** What of this account stands in an answer. */
  Set<String> shownIn(String answer) {
    Set<String> shown = new TreeSet<>();
    marks()
        .forEach(
            (kind, marks) -> {
              long found = marks.stream().filter(answer::contains).count();
              if (found > 0) {
                shown.add(found == marks.size() ? kind : "some " + kind);
              }
            });
    if (answer.contains(LAST_ACTIVE.format(lastActive()))
        || answer.contains(Long.toString(lastActive().getEpochSecond()))) {
      shown.add("last active");
    }
    return shown;
  }

  private Map<String, List<String>> marks() {
    Map<String, List<String>> marks = new LinkedHashMap<>();
    marks.put("name", List.of(username()));
    marks.put("avatar", List.of("avatar-of-" + word()));
    marks.put("cover", List.of("cover-of-" + word()));
    marks.put("original", List.of("original-of-" + word()));
    marks.put("about", List.of(about()));
    marks.put("email", List.of(email()));
    marks.put("followers", List.of(Integer.toString(followerCount())));
    marks.put(
        "details",
        List.of(
            website(),
            gender(),
            country(),
            language(),
            Integer.toString(followingCount()),
            MEMBER_SINCE.format(memberSince())));
    return marks;
  }
}
