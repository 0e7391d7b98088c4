package dev.aviary.adapters.rest.transport;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose pages may call, as browsers write origins: a scheme, a host, and a port that is unusual.
 */
public final class AllowedOrigins {

  /** No page of another origin may. */
  public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

  /** The scheme may be an app's own. */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "[a-z][a-z0-9+.-]*://(?:[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*|\\[[0-9a-f:.]+])(?::[1-9][0-9]{0,4})?");

  private static final Pattern USUAL_PORT = Pattern.compile("http://.*:80|https://.*:443");

  private final Set<String> origins;

  private AllowedOrigins(Set<String> origins) {
    this.origins = origins;
  }

  /**
   * @param text origins, between commas; never {@code *} nor {@code null}, which are everybody
   * @throws IllegalArgumentException for anything that no browser would send
   */
  public static AllowedOrigins parse(String text) {
    return new AllowedOrigins(
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .map(AllowedOrigins::checked)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String checked(String origin) {
    if (!ORIGIN.matcher(origin).matches() || USUAL_PORT.matcher(origin).matches()) {
      throw new IllegalArgumentException();
    }
    return origin;
  }

  boolean isEmpty() {
    return origins.isEmpty();
  }

  boolean contain(String origin) {
    return origins.contains(origin);
  }
}
