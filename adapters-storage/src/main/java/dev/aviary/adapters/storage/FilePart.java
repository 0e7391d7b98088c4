package dev.aviary.adapters.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** So many bytes of a file, from where its channel stands. Closes the channel with itself. */
final class FilePart extends InputStream {

  /** The channel copies through a buffer outside the heap that is as large as what is asked for. */
  private static final int MAX_READ_BYTES = 64 * 1024;

  private final FileChannel channel;
  private long remaining;

  FilePart(FileChannel channel, long count) {
    this.channel = channel;
    this.remaining = count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (remaining == 0) {
      return -1;
    }
    int wanted = (int) Math.min(remaining, Math.min(length, MAX_READ_BYTES));
    int read = channel.read(ByteBuffer.wrap(target, offset, wanted));
    if (read < 0) {
      throw new EOFException("the file was cut off while it was read");
    }
    remaining -= read;
    return read;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
