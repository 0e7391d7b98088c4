package dev.aviary.adapters.rest.media;

import dev.aviary.application.media.port.in.ViewMedia;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code /upload/…}: every picture by its name, which is the permission to see it (wire contract,
 * section 5). It says nothing of what there is beside.
 */
@Path("/upload")
public class MediaResource {

  private static final Logger LOG = Logger.getLogger(MediaResource.class);
  private static final int RETRY_AFTER_SECONDS = 10;

  private final ViewMedia viewMedia;

  MediaResource(ViewMedia viewMedia) {
    this.viewMedia = viewMedia;
  }

  /** On a thread of its own: a client may take its time, and no other request waits for it. */
  @GET
  @Path("{name: .*}")
  @RunOnVirtualThread
  public Response picture(
      RoutingContext routing,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) Optional<String> known,
      @HeaderParam("Range") Optional<String> range,
      @HeaderParam("If-Range") Optional<String> onlyIf) {
    return MediaKey.parse("upload/" + name)
        .flatMap(key -> PictureFormat.ofName(key.value()).map(format -> new Shown(key, format)))
        .map(shown -> answer(shown, new Wanted(known, range, onlyIf), routing.response()))
        .orElseGet(PictureResponse::nowhere);
  }

  /** A name, and the format that it tells: our own names do so truthfully. */
  private record Shown(MediaKey key, PictureFormat format) {}

  private Response answer(Shown shown, Wanted wanted, HttpServerResponse response) {
    try {
      return switch (viewMedia.find(shown.key())) {
        case ViewMedia.Here(StoredPicture picture) ->
            PictureResponse.stored(picture, shown.key(), shown.format()).answer(wanted, response);
        case ViewMedia.BuiltIn(StoredPicture picture) ->
            PictureResponse.builtIn(picture, shown.format()).answer(wanted, response);
        case ViewMedia.Elsewhere(String address) -> PictureResponse.elsewhere(address);
        case ViewMedia.Nowhere() -> PictureResponse.nowhere();
      };
    } catch (MediaUnavailableException e) {
      LOG.warnf("A picture cannot be shown now (%s)", e.getMessage());
      return Response.status(Response.Status.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
  }
}
