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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks the mobile API as its published clients do: every POST is multipart. */
final class MobileClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "client-boundary";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI site;

  MobileClient(URI site) {
    this.site = site;
  }

  /** The answer's body as text, after checking that HTTP said 200 and JSON. */
  String post(String endpoint, String... parameters) {
    return body(send(multipart(endpoint, pairs(parameters))));
  }

  String postUrlEncoded(String endpoint, String... parameters) {
    return body(
        send(
            request(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(pairs(parameters))))));
  }

  String get(String endpoint, String... parameters) {
    return body(send(request(endpoint + "?" + encoded(pairs(parameters))).GET()));
  }

  /** A token for a new account. */
  String signUp(String username) {
    return json(post(
            "signup",
            "first_name",
            "First",
            "last_name",
            "Last",
            "username",
            username,
            "email",
            username + "@mail.example",
            "password",
            "correct horse"))
        .at("/auth/auth_token")
        .asText();
  }

  /** The number of the account that a token is for. */
  long idOf(String username, String session) {
    return json(get("profile", "session_id", session, "username", username))
        .at("/data/id")
        .asLong();
  }

  HttpRequest.Builder request(String endpoint) {
    return HttpRequest.newBuilder(site.resolve("/mobile_api/" + endpoint))
        .timeout(Duration.ofSeconds(30));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String body(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (response.statusCode() != 200 || !type.startsWith("application/json")) {
      throw new AssertionError(response.statusCode() + " " + type + " " + response.body());
    }
    return response.body();
  }

  static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder multipart(String endpoint, Map<String, String> parameters) {
    String parts =
        parameters.entrySet().stream()
            .map(
                it ->
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, it.getKey(), it.getValue()))
            .collect(Collectors.joining());
    return request(endpoint)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofString(parts + "--" + BOUNDARY + "--\r\n"));
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
    return pairs;
  }
}
