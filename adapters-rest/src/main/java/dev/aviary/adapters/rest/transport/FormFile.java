package dev.aviary.adapters.rest.transport;

import dev.aviary.application.media.port.in.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.multipart.FileItem;

/** A file of a form. Neither its name nor its declared type are asked for: they decide nothing. */
final class FormFile implements Upload {

  private final FileItem item;

  FormFile(FileItem item) {
    this.item = item;
  }

  @Override
  public long size() {
    try {
      return item.getFileSize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open() {
    try {
      return item.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String digest() {
    try (var in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform has no SHA-256", e);
    }
  }
}
