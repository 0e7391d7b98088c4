package dev.aviary.adapters.rest.transport;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a multipart form, as the framework's parser finds them: texts in memory, files on
 * disk. The framework's own collector keeps the headers of a part, however many there are.
 */
final class FormParts implements MultipartParser.PartHandler {

  static final int MOST_PARTS = 100;

  /** In all; beyond it, it is no text that anybody wrote. */
  static final int MOST_TEXT = 1024 * 1024;

  private final Path folder;
  private final Share memory;
  private final Share disk;
  private final FormData form = new FormData(MOST_PARTS);
  private final List<Path> files = new ArrayList<>();
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private long allText;
  private long content;
  private String name = "";
  private @Nullable String fileName;
  private Charset charset = StandardCharsets.UTF_8;
  private @Nullable FileChannel file;

  FormParts(Path folder, Share memory, Share disk) {
    this.folder = folder;
    this.memory = memory;
    this.disk = disk;
  }

  FormData form() {
    return form;
  }

  /** Bytes that were contents of parts, so far. */
  long content() {
    return content;
  }

  @Override
  public void beginPart(CaseInsensitiveMap<String> headers) {
    String disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
    if (disposition == null || !disposition.startsWith("form-data")) {
      throw new WebApplicationException(Status.BAD_REQUEST);
    }
    name =
        Objects.requireNonNullElse(
            HeaderUtil.extractQuotedValueFromHeader(disposition, "name"), "");
    fileName = HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
    String type = Objects.requireNonNullElse(headers.getFirst(HttpHeaders.CONTENT_TYPE), "");
    charset = charset(type);
    if (fileName != null || !isText(type)) {
      file = newFile();
    }
  }

  private static boolean isText(String type) {
    return type.isEmpty() || MediaTypeHelper.isTextLike(MediaType.valueOf(type));
  }

  private static Charset charset(String type) {
    String told = HeaderUtil.extractQuotedValueFromHeader(type, "charset");
    return told == null ? StandardCharsets.UTF_8 : Charset.forName(told);
  }

  private FileChannel newFile() {
    try {
      Files.createDirectories(folder);
      Path path = Files.createTempFile(folder, "form", "upload");
      files.add(path);
      return FileChannel.open(path, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void data(ByteBuffer bytes) throws IOException {
    content += bytes.remaining();
    if (file != null) {
      disk.take(bytes.remaining());
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } else {
      keep(bytes);
    }
  }

  private void keep(ByteBuffer bytes) {
    allText += bytes.remaining();
    if (allText > MOST_TEXT) {
      throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    memory.take(bytes.remaining());
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    text.writeBytes(piece);
  }

  @Override
  public void endPart() {
    if (file != null) {
      close();
      form.add(name, files.getLast(), fileName, new CaseInsensitiveMap<>());
    } else {
      form.add(name, text.toString(charset));
      text.reset();
    }
  }

  private void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file = null;
  }

  /** Removes the files. */
  void remove() {
    close();
    for (Path path : files) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
