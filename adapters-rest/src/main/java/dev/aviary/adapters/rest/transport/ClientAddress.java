package dev.aviary.adapters.rest.transport;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network address of whoever calls.
 *
 * @param ip never an IPv4 address in the clothes of IPv6
 */
record ClientAddress(InetAddress ip) {

  /** IPv4 with all four numbers, as Java would take 7 for 0.0.0.7; of IPv6, Java knows the rest. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final int LONGEST = 45;

  /** Where there is none, as over a Unix socket. */
  static final ClientAddress UNKNOWN = new ClientAddress(Inet.INET4_ANY);

  /** What an Internet provider gives to one customer at least. */
  private static final int IPV6_NETWORK_BITS = 64;

  /** An address in numbers, IPv6 with or without brackets. Asks no name server, whatever it is. */
  static Optional<ClientAddress> parse(String text) {
    String literal =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    if (literal.length() > LONGEST || !LITERAL.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ClientAddress(InetAddress.ofLiteral(literal)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The whole of it. */
  String text() {
    return Inet.toOptimalString(ip);
  }

  /** What is counted as one client: all of IPv6 that comes from one customer, or one of IPv4. */
  String network() {
    return ip instanceof Inet6Address
        ? CidrAddress.create(ip, IPV6_NETWORK_BITS).toString()
        : text();
  }
}
