package dev.aviary.adapters.rest.media;

import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.media.MediaKind;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * A picture as HTTP answers it: with its type, to be kept for ever because what has its name never
 * changes.
 *
 * @param tag names what it is, in quotes ({@code ETag})
 * @param caching who may keep it, and how long
 */
record PictureResponse(StoredPicture picture, PictureFormat format, String tag, String caching) {

  private static final String EVERYBODY_FOR_A_YEAR = "public, max-age=31536000, immutable";

  private static final String THE_CLIENT_FOR_A_YEAR = "private, max-age=31536000, immutable";

  private static final String EVERYBODY_FOR_A_DAY = "public, max-age=86400";

  /** Less than such an address is good for. */
  private static final String THE_CLIENT_FOR_A_MINUTE = "private, max-age=60";

  static PictureResponse stored(StoredPicture picture, MediaKey key, PictureFormat format) {
    String name = key.value();
    return new PictureResponse(
        picture,
        format,
        '"' + name.substring(name.lastIndexOf('/') + 1) + '"',
        MediaKind.isForFew(key) ? THE_CLIENT_FOR_A_YEAR : EVERYBODY_FOR_A_YEAR);
  }

  /** One that another version of the server may bring in another form. */
  static PictureResponse builtIn(StoredPicture picture, PictureFormat format) {
    return new PictureResponse(picture, format, tagOfContent(picture), EVERYBODY_FOR_A_DAY);
  }

  static Response elsewhere(String address) {
    return Response.status(Status.TEMPORARY_REDIRECT)
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.CACHE_CONTROL, THE_CLIENT_FOR_A_MINUTE)
        .build();
  }

  static Response nowhere() {
    return Response.status(Status.NOT_FOUND).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  Response answer(Wanted wanted, HttpServerResponse response) {
    if (wanted.knows(tag)) {
      return described(Response.status(Status.NOT_MODIFIED)).build();
    }
    return switch (wanted.part(tag, picture.size())) {
      case ByteRange.All all -> body(Status.OK, 0, picture.size(), response).build();
      case ByteRange.Part part ->
          body(Status.PARTIAL_CONTENT, part.first(), part.length(), response)
              .header(
                  "Content-Range",
                  "bytes " + part.first() + "-" + part.last() + "/" + picture.size())
              .build();
      case ByteRange.Unsatisfiable none ->
          described(Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE))
              .header("Content-Range", "bytes */" + picture.size())
              .build();
    };
  }

  private ResponseBuilder body(Status status, long first, long count, HttpServerResponse response) {
    var bytes = new PacedBody(() -> picture.open(first, count), response, Vertx.currentContext());
    return described(Response.status(status))
        .entity(bytes)
        .type(format.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, count)
        .header("Accept-Ranges", "bytes");
  }

  private ResponseBuilder described(ResponseBuilder response) {
    return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, caching);
  }

  private static String tagOfContent(StoredPicture picture) {
    var checksum = new CRC32();
    try (InputStream in = picture.open()) {
      checksum.update(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return '"' + Long.toHexString(checksum.getValue()) + '"';
  }
}
