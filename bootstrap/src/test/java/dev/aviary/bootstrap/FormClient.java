package dev.aviary.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends forms to a surface whose every answer is JSON with HTTP status 200, and keeps in mind what
 * of it must not be in a log.
 */
public class FormClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "client-boundary";
  private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
  private static final String END = "--" + BOUNDARY + "--\r\n";

  private final HttpClient http;
  private final URI surface;
  private final Optional<String> bearer;

  /**
   * @param surface with a trailing slash
   */
  public FormClient(URI surface) {
    this(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        surface,
        Optional.empty());
  }

  private FormClient(HttpClient http, URI surface, Optional<String> bearer) {
    this.http = http;
    this.surface = surface;
    this.bearer = bearer;
  }

  /** One that shows a token in a header. */
  public FormClient bearing(String token) {
    Secrets.add(token);
    return new FormClient(http, surface, Optional.of(token));
  }

  /** What signing up takes. */
  public static String[] newAccount(String username, String email, String password) {
    return new String[] {
      "first_name", "First",
      "last_name", "Last",
      "username", username,
      "email", email,
      "password", password
    };
  }

  /** As multipart. Returns the body, as all of these, after checking HTTP's status and type. */
  public String post(String endpoint, String... parameters) {
    return body(send(multipart(endpoint, pairs(parameters))));
  }

  /** As {@link #post}, with a file beside the parameters. */
  public String postFile(
      String endpoint, String field, String fileName, byte[] file, String... parameters) {
    String head =
        parts(pairs(parameters))
            + "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, field, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    return body(
        send(
            request(endpoint)
                .header("Content-Type", MULTIPART)
                .POST(
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n" + END)))));
  }

  String postUrlEncoded(String endpoint, String... parameters) {
    return body(
        send(
            request(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(pairs(parameters))))));
  }

  public String get(String endpoint, String... parameters) {
    return body(send(request(endpoint + "?" + encoded(pairs(parameters))).GET()));
  }

  public HttpRequest.Builder request(String endpoint) {
    Secrets.sentInQuery(endpoint);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(surface + endpoint)).timeout(Duration.ofSeconds(30));
    bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return request;
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      Secrets.answered(response.body());
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public static String body(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (response.statusCode() != 200 || !type.startsWith("application/json")) {
      throw new AssertionError(response.statusCode() + " " + type + " " + response.body());
    }
    return response.body();
  }

  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one list of names and values after the other. */
  public static String[] with(String[] more, String... parameters) {
    return Stream.of(parameters, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private HttpRequest.Builder multipart(String endpoint, Map<String, String> parameters) {
    return request(endpoint)
        .header("Content-Type", MULTIPART)
        .POST(BodyPublishers.ofString(parts(parameters) + END));
  }

  private static String parts(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            it ->
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, it.getKey(), it.getValue()))
        .collect(Collectors.joining());
  }

  /** Names and values as a query. */
  public static String query(String... namesAndValues) {
    return encoded(pairs(namesAndValues));
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> pairs(String... namesAndValues) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    Secrets.sent(pairs);
    return pairs;
  }
}
