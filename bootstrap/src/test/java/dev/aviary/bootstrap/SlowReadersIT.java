package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** More readers of a large picture than there are threads, who take nothing of it. */
@Alone
class SlowReadersIT {

  private static final int READERS = 250;
  private static final Map<String, String> SMALL =
      Map.of("JAVA_OPTS", "-Xmx192m -XX:MaxDirectMemorySize=64m");

  @Test
  void get_byManyWhoDoNotRead_takesNoMemoryAndKeepsNobodyWaiting() throws Exception {
    try (ServerProcess server = ServerProcess.start(ServerProcess.folder("slow"), SMALL)) {
      MobileClient client = server.client();
      String ada = client.signUp("ada");
      client.signUp("ben");
      String ben = Long.toString(client.idOf("ben", ada));
      String path =
          URI.create(json(client.sendPicture(ada, ben, noise())).at("/data/media_file").asText())
              .getPath();
      int size = server.picture(path).body().length;
      List<Socket> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(reader(server, path));
      }

      long start = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        assertThat(client.send(ada, ben, "x")).contains("\"code\":200");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      assertThat(server.picture(path).body()).hasSize(size);
      for (Socket reader : readers) {
        reader.close();
      }
      assertThat(server.picture(path).body()).hasSize(size);
      assertThat(server.output()).doesNotContain("OutOfMemory", "Request failed");
    }
  }

  private static Socket reader(ServerProcess server, String path) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort());
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  /** Six megabytes that nothing makes smaller. */
  private static byte[] noise() throws IOException {
    var random = new Random(1);
    var picture = new BufferedImage(1500, 1400, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
