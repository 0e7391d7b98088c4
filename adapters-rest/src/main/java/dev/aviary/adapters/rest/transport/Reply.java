package dev.aviary.adapters.rest.transport;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a dialect says: a JSON body whose own code stands where HTTP's status would. */
public interface Reply {

  /** The code in the body as operators see it in metrics; one of a few, and nobody's input. */
  String codeLabel();

  /** As HTTP carries it: with status 200, whatever it says (wire contract, sections 1 and 6). */
  default Response overHttp() {
    return Response.ok(this, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).build();
  }
}
