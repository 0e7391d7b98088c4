package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.adapters.storage.hostile.HostileFile;
import dev.aviary.adapters.storage.hostile.HostileFile.Verdict;
import dev.aviary.adapters.storage.hostile.ServedPicture;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * A file of the corpus on its way through one of the endpoints that take pictures.
 *
 * @param fileName what the client says it is called
 */
record HostileUpload(HostileFile file, Endpoint endpoint, String fileName) {

  /** Each with its field, where its answer has the address, and its words for a refusal. */
  enum Endpoint {
    AVATAR("avatar", "avatar", "/data/avatar_url", "Avatar image is missing or invalid"),
    COVER("cover", "cover", "/data/cover_url", "Cover image is missing or invalid"),
    MESSAGE("send_message", "image", "/data/media_file", "The message image is missing or invalid");

    private final String path;
    private final String field;
    private final String address;
    private final String refusal;

    Endpoint(String path, String field, String address, String refusal) {
      this.path = path;
      this.field = field;
      this.address = address;
      this.refusal = refusal;
    }

    private Optional<String> fault(ServedPicture served) {
      return switch (this) {
        case AVATAR -> served.fault(512, 512);
        case COVER -> served.fault(600, 200);
        case MESSAGE -> served.fault();
      };
    }
  }

  /** What came of it. */
  record Outcome(boolean accepted, Optional<String> fault) {}

  /**
   * @param session whose pictures nobody else changes meanwhile
   * @param partner whom messages go to
   */
  Outcome send(ServerProcess server, MobileClient client, String session, String partner) {
    JsonNode answer =
        json(
            client.postFile(
                endpoint.path,
                endpoint.field,
                fileName,
                file.bytes(),
                "session_id",
                session,
                "user_id",
                partner,
                "type",
                "media"));
    boolean accepted = answer.at("/code").asInt() == 200;
    Optional<String> fault = accepted ? faultOfServed(server, answer) : faultOfRefusal(answer);
    return new Outcome(accepted, fault.map(it -> this + ": " + it));
  }

  private Optional<String> faultOfRefusal(JsonNode answer) {
    boolean isDocumented =
        answer.at("/code").asInt() == 400
            && answer.at("/message").asText().equals(endpoint.refusal)
            && answer.at("/data").isEmpty();
    if (!isDocumented) {
      return Optional.of("answered " + answer);
    }
    return file.verdict() == Verdict.ACCEPTED ? Optional.of("is refused") : Optional.empty();
  }

  private Optional<String> faultOfServed(ServerProcess server, JsonNode answer) {
    if (file.verdict() == Verdict.REFUSED) {
      return Optional.of("is accepted");
    }
    String path = URI.create(answer.at(endpoint.address).asText()).getPath();
    HttpResponse<byte[]> response = server.picture(path);
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean isSafe =
        response.statusCode() == 200
            && type.equals(typeOf(response.body()))
            && response.headers().allValues("X-Content-Type-Options").contains("nosniff");
    return isSafe
        ? endpoint.fault(new ServedPicture(response.body()))
        : Optional.of(path + " is " + response.statusCode() + " " + response.headers().map());
  }

  private static String typeOf(byte[] picture) {
    return switch (picture.length == 0 ? 0 : picture[0]) {
      case (byte) 0xFF -> "image/jpeg";
      case (byte) 0x89 -> "image/png";
      case 'G' -> "image/gif";
      default -> "none";
    };
  }
}
