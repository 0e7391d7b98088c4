package dev.aviary.bootstrap;

import java.util.regex.Pattern;

/**
 * What an operator may have written about every request. Queries and headers carry sessions, the
 * site key and texts, so it is not all that the framework knows.
 */
final class AccessLogPattern {

  static final String TAKES =
      "%a %A %b %B %D %h %H %l %m %p %R %s %t %T %u %v and %{i,User-Agent}: the rest may hold tokens";

  private static final Pattern HARMLESS = Pattern.compile("%[aAbBDhHlmpRstTuv]|%\\{i,User-Agent}");

  /** Names of patterns, all of which have the query. */
  private static final Pattern NAMED = Pattern.compile("common|combined|long");

  private AccessLogPattern() {}

  static boolean tellsNoSecrets(String pattern) {
    return !NAMED.matcher(pattern).matches()
        && !HARMLESS.matcher(pattern).replaceAll("").contains("%");
  }
}
