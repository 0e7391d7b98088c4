package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final String CLIENT = "203.0.113.9";
  private static final String FORGED = "198.51.100.66";
  private static final String PROXY = "10.0.0.1";

  private final TrustedProxies proxies =
      TrustedProxies.parse("10.0.0.0/8, 192.0.2.7,fd00::/8, 2001:db8::5");

  @Test
  void client_noProxies_isThePeerWhateverTheHeaderSays() {
    assertThat(client(TrustedProxies.NONE, CLIENT, FORGED)).isEqualTo(CLIENT);
  }

  @Test
  void client_peerThatIsNoProxy_isThePeerWhateverTheHeaderSays() {
    assertThat(client(proxies, CLIENT, FORGED)).isEqualTo(CLIENT);
  }

  @Test
  void client_proxyWithoutTheHeader_isTheProxy() {
    assertThat(client(proxies, PROXY)).isEqualTo(PROXY);
  }

  @Test
  void client_behindAProxy_isWhomTheProxyNames() {
    assertThat(client(proxies, PROXY, CLIENT)).isEqualTo(CLIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2.7", "10.255.255.255", "fd12::1", "2001:db8::5", "::ffff:10.1.1.1"})
  void client_behindAnyOfTheProxies_isWhomItNames(String proxy) {
    assertThat(client(proxies, proxy, CLIENT)).isEqualTo(CLIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.8", "11.0.0.0", "fe80::1", "2001:db8::6"})
  void client_besideTheProxies_isThePeer(String peer) {
    assertThat(client(proxies, peer, CLIENT)).isEqualTo(peer);
  }

  @Test
  void client_entryForgedAtTheLeft_isNotBelieved() {
    assertThat(client(proxies, PROXY, FORGED + ", " + CLIENT)).isEqualTo(CLIENT);
  }

  @Test
  void client_lineForgedBeforeThatOfTheProxy_isNotBelieved() {
    assertThat(client(proxies, PROXY, FORGED, CLIENT)).isEqualTo(CLIENT);
  }

  @Test
  void client_forgedProxyAtTheLeft_isNotBelieved() {
    assertThat(client(proxies, PROXY, FORGED + "," + PROXY + "," + CLIENT)).isEqualTo(CLIENT);
  }

  @Test
  void client_behindTwoProxies_isWhomTheFirstNames() {
    assertThat(client(proxies, PROXY, FORGED + ", " + CLIENT + ", 192.0.2.7")).isEqualTo(CLIENT);
  }

  @Test
  void client_allAreProxies_isTheFirst() {
    assertThat(client(proxies, PROXY, "10.3.3.3", "10.2.2.2")).isEqualTo("10.3.3.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unknown", "", "_proxy", "203.0.113.9.", "a, b", "203.0.113.9:", "\"[::1]\""})
  void client_entryThatIsNoAddress_isTheProxyThatWroteIt(String entry) {
    assertThat(client(proxies, PROXY, FORGED, entry)).isEqualTo(PROXY);
  }

  @Test
  void client_noAddressBehindTwoProxies_isTheSecond() {
    assertThat(client(proxies, PROXY, FORGED + ", , 192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9:52011, 203.0.113.9",
    "[2001:db8::9], 2001:db8::9",
    "[2001:db8::9]:443, 2001:db8::9",
    "2001:db8::9, 2001:db8::9"
  })
  void client_entryWithAPort_isTheAddress(String entry, String address) {
    assertThat(client(proxies, PROXY, entry)).isEqualTo(address);
  }

  /** Whatever a client sends, the proxy adds the client's address at the right. */
  @Property
  void client_anyHeaderOfAClient_neverChangesWhoItIs(@ForAll("headers") List<String> sent) {
    assertThat(client(TrustedProxies.NONE, CLIENT, sent.toArray(String[]::new))).isEqualTo(CLIENT);
    assertThat(client(proxies, CLIENT, sent.toArray(String[]::new))).isEqualTo(CLIENT);

    String joined = String.join(",", sent) + ", " + CLIENT;
    assertThat(client(proxies, PROXY, joined)).isEqualTo(CLIENT);
    assertThat(client(proxies, PROXY, joined + ", 10.9.9.9")).isEqualTo(CLIENT);
    assertThat(client(proxies, PROXY, joined, "10.9.9.9")).isEqualTo(CLIENT);
  }

  @Property
  void client_anyHeaderOfAProxy_isSomebody(@ForAll("headers") List<String> sent) {
    assertThat(client(proxies, PROXY, sent.toArray(String[]::new))).isNotEmpty();
  }

  @Provide
  Arbitrary<List<String>> headers() {
    Arbitrary<String> entry =
        Arbitraries.oneOf(
            Arbitraries.of(
                FORGED,
                PROXY,
                "10.2.2.2",
                "::1",
                "[::1]:8",
                "",
                " ",
                "unknown",
                "for=1.2.3.4",
                "%"),
            Arbitraries.strings().withChars("0123456789abcdef.:[]%/\t \"").ofMaxLength(60),
            Arbitraries.strings().ofMaxLength(30));
    return entry.list().ofMaxSize(8).map(it -> String.join(",", it)).list().ofMaxSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0,::/0", "10.1.2.3/8", "192.0.2.7", "::1/128", "192.0.2.7/32"})
  void parse_addressesAndRanges_areTaken(String text) {
    assertThat(TrustedProxies.parse(text)).isNotNull();
  }

  @Test
  void parse_addressWithinARange_standsForTheRange() {
    assertThat(client(TrustedProxies.parse("10.1.2.3/8"), PROXY, CLIENT)).isEqualTo(CLIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0/33",
        "::/129",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "10.0.0/8",
        "::ffff:10.0.0.0/104",
        "proxy.example",
        "10.0.0.1,",
        "10.0.0.1;10.0.0.2",
        "10.0.0.1:80",
        "all"
      })
  void parse_anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> TrustedProxies.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String client(TrustedProxies proxies, String peer, String... lines) {
    ClientAddress address = ClientAddress.parse(peer).orElseThrow();
    return proxies.client(address, List.of(lines)).text();
  }
}
