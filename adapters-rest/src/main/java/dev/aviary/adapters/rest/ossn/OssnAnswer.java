package dev.aviary.adapters.rest.ossn;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.transport.Reply;

/**
 * The envelope of every answer (seed 003).
 *
 * @param url the site's address with a trailing slash
 * @param timeToken when it was answered, in Unix seconds
 * @param payload {@code false} on every error
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OssnAnswer(
    String merchant, String url, long timeToken, Object payload, String code, String message)
    implements Reply {

  @Override
  public String codeLabel() {
    return code;
  }
}
