package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "::1, ::1",
    "2001:db8:0:0:0:0:0:1, 2001:db8::1",
    "2001:DB8::1, 2001:db8::1",
    "[2001:db8::1], 2001:db8::1",
    "::ffff:203.0.113.9, 203.0.113.9",
    "::ffff:cb00:7109, 203.0.113.9"
  })
  void parse_address_isWrittenInOneWay(String text, String written) {
    assertThat(ClientAddress.parse(text).map(ClientAddress::text)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "unknown",
        "localhost",
        "example.com",
        "7",
        "127.1",
        "1.2.3.4.5",
        "256.0.0.1",
        "-1.0.0.1",
        "0x7f.0.0.1",
        "1.2.3.4 ",
        "1.2.3.4:80",
        "fe80::1%1",
        "fe80::1%eth0",
        "::g",
        "1::2::3",
        "[::1",
        "::1]",
        "[[::1]]",
        "[]",
        "[127.0.0.1",
        "_hidden",
        "١.٢.٣.٤"
      })
  void parse_anythingElse_isNone(String text) {
    assertThat(ClientAddress.parse(text)).isEmpty();
  }

  @Property
  void parse_anyText_neverFails(@ForAll String text) {
    ClientAddress.parse(text).ifPresent(it -> assertThat(it.text()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "::ffff:203.0.113.9, 203.0.113.9",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8:1:2::9, 2001:db8:1:2::/64",
    "2001:db8:1:3::9, 2001:db8:1:3::/64"
  })
  void network_address_isThatOfOneCustomer(String text, String network) {
    assertThat(ClientAddress.parse(text).map(ClientAddress::network)).contains(network);
  }
}
