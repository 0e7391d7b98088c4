package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms that come slowly, or stop coming: more of them than there are workers. */
@Alone
class SlowSendersIT {

  private static final int SENDERS = 200;
  private static final String BODY = "email=nobody&password=no-such-password";
  private static final String HEAD =
      """
      POST /mobile_api/login HTTP/1.1\r
      Host: localhost\r
      Connection: close\r
      Content-Type: application/x-www-form-urlencoded\r
      Content-Length: %d\r
      \r
      """
          .formatted(BODY.length());

  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(
            ServerProcess.folder("slow-senders"), Map.of("QUARKUS_HTTP_READ_TIMEOUT", "5S"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void forms_thatStopComing_keepNobodyWaitingAndAreGivenUp() throws IOException {
    List<Socket> senders = new ArrayList<>();
    MobileClient client = server.client();
    assertThat(client.get("get_chats")).contains("\"code\":401");
    try {
      for (int i = 0; i < SENDERS; i++) {
        senders.add(open(HEAD + BODY.substring(0, 10)));
      }

      assertThat(client.get("get_chats")).contains("\"code\":401");

      assertThat(senders.getFirst().getInputStream().available()).as("given up so far").isZero();
      assertThat(answer(senders.getLast())).startsWith("HTTP/1.1 408 ");
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  /** Longer in all than what is waited for a piece. */
  @Test
  void form_inPieces_isReadWhole() throws Exception {
    String form = HEAD + BODY;
    int length = form.length() / 6 + 1;
    try (Socket sender = open(form.substring(0, length))) {
      for (int at = length; at < form.length(); at += length) {
        Thread.sleep(Duration.ofMillis(1_200));
        send(sender, form.substring(at, Math.min(at + length, form.length())));
      }
      assertThat(answer(sender)).startsWith("HTTP/1.1 200 ").endsWith("Credentials\",\"data\":[]}");
    }
  }

  @Test
  void form_ofWhoWaitsToBeToldToGoOn_isAskedFor() throws IOException {
    String head = HEAD.replace("Connection: close", "Expect: 100-continue\r\nConnection: close");
    try (Socket sender = open(head)) {
      byte[] told = sender.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
      assertThat(new String(told, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
      send(sender, BODY);

      assertThat(answer(sender)).startsWith("HTTP/1.1 200 ");
    }
  }

  /** The proxy in front speaks HTTP/2, where there is one. */
  @Test
  void form_ofWhoOffersHttp2_isReadOverHttp1() throws Exception {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      URI login = URI.create("http://localhost:" + server.httpPort() + "/mobile_api/login");
      HttpRequest form =
          HttpRequest.newBuilder(login)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(BODY))
              .build();
      HttpResponse<String> answer = http.send(form, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(answer.body()).startsWith("{\"code\":402");
    }
  }

  private static Socket open(String beginning) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort());
    socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
    send(socket, beginning);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
