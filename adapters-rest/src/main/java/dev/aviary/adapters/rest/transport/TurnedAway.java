package dev.aviary.adapters.rest.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aviary.domain.shared.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/**
 * Answers calls for which there is no room, in the words of their dialect, without a worker: there
 * may be none for a long time.
 */
@Singleton
class TurnedAway {

  private static final int SERVICE_UNAVAILABLE = 503;
  private static final String SECONDS = "1";

  private final Dialects dialects;
  private final ObjectMapper json;
  private final Refusals refusals;

  TurnedAway(Dialects dialects, ObjectMapper json, Refusals refusals) {
    this.dialects = dialects;
    this.json = json;
    this.refusals = refusals;
  }

  void answer(RoutingContext call, Refusals.Reason why) {
    refusals.count(call.normalizedPath(), why);
    HttpServerResponse response = call.response();
    response.putHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    dialects
        .of(call.normalizedPath())
        .ifPresentOrElse(
            dialect -> answer(response, dialect.refusal(ErrorCode.TOO_MANY_REQUESTS)),
            () -> response.setStatusCode(SERVICE_UNAVAILABLE).end());
  }

  private void answer(HttpServerResponse response, Reply reply) {
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(text(reply));
  }

  private String text(Reply reply) {
    try {
      return json.writeValueAsString(reply);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
