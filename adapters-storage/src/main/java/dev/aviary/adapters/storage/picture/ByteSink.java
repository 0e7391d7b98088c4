package dev.aviary.adapters.storage.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.stream.ImageOutputStreamImpl;

/** Keeps what is written in memory, until the time is up. What was written cannot be read again. */
final class ByteSink extends ImageOutputStreamImpl {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Deadline deadline;

  ByteSink(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public void write(int value) {
    written.write(value);
    streamPos++;
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    deadline.check();
    written.write(from, offset, length);
    streamPos += length;
  }

  @Override
  public int read() throws IOException {
    throw new IOException("is only written");
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    throw new IOException("is only written");
  }

  byte[] bytes() {
    return written.toByteArray();
  }
}
