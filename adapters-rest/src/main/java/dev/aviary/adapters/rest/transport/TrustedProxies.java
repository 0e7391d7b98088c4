package dev.aviary.adapters.rest.transport;

import io.smallrye.common.net.CidrAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that are believed when they say for whom they call. Each adds at the right of {@code
 * X-Forwarded-For} who called it, so that header is read from there, and what stands left of an
 * address that is no proxy of ours is anybody's invention. That is why the framework is not asked:
 * it believes the leftmost.
 */
public final class TrustedProxies {

  /** Nobody is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  static final String HEADER = "X-Forwarded-For";

  private final List<CidrAddress> ranges;

  private TrustedProxies(List<CidrAddress> ranges) {
    this.ranges = ranges;
  }

  /**
   * @param text addresses and CIDR ranges, between commas
   * @throws IllegalArgumentException for anything else
   */
  public static TrustedProxies parse(String text) {
    return new TrustedProxies(entries(text).map(TrustedProxies::range).toList());
  }

  /**
   * @param peer who holds the connection
   * @param forwardedFor the lines of the header, in the order in which they came
   */
  ClientAddress client(ClientAddress peer, List<String> forwardedFor) {
    ClientAddress client = peer;
    for (String entry :
        forwardedFor.stream().flatMap(TrustedProxies::entries).toList().reversed()) {
      Optional<ClientAddress> before = isTrusted(client) ? parseHop(entry) : Optional.empty();
      if (before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return client;
  }

  private boolean isTrusted(ClientAddress address) {
    return ranges.stream().anyMatch(range -> range.matches(address.ip()));
  }

  /** Some proxies add the port from which they were called. */
  private static Optional<ClientAddress> parseHop(String entry) {
    return ClientAddress.parse(entry.replaceFirst("^([0-9.]+|\\[.*]):[0-9]{1,5}$", "$1"));
  }

  private static CidrAddress range(String text) {
    String[] parts = text.split("/", 2);
    ClientAddress address =
        ClientAddress.parse(parts[0]).orElseThrow(IllegalArgumentException::new);
    int allBits = 8 * address.ip().getAddress().length;
    int bits = parts.length == 1 ? allBits : bits(parts[1]);
    if (bits > allBits) {
      throw new IllegalArgumentException();
    }
    return CidrAddress.create(address.ip(), bits);
  }

  private static int bits(String text) {
    if (!text.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException();
    }
    return Integer.parseInt(text);
  }

  private static Stream<String> entries(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip);
  }
}
