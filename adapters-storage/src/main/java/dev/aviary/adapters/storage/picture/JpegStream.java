package dev.aviary.adapters.storage.picture;

import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes in pieces, read as one stream. Every read ends with its piece at the latest, so that the
 * time is looked at before each scan, however few bytes there are of it.
 */
final class JpegStream extends ImageInputStreamImpl {

  private final List<ByteBuffer> pieces;
  private final Deadline deadline;
  private long pieceStart;
  private int piece;

  /**
   * @param pieces none of them empty
   */
  JpegStream(List<ByteBuffer> pieces, Deadline deadline) {
    this.pieces = pieces;
    this.deadline = deadline;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    deadline.check();
    bitOffset = 0;
    if (!findPiece()) {
      return -1;
    }
    ByteBuffer from = pieces.get(piece);
    int within = (int) (streamPos - pieceStart);
    int read = Math.min(length, from.limit() - within);
    from.get(within, into, offset, read);
    streamPos += read;
    return read;
  }

  private boolean findPiece() {
    if (streamPos < pieceStart) {
      piece = 0;
      pieceStart = 0;
    }
    while (piece < pieces.size() && streamPos - pieceStart >= pieces.get(piece).limit()) {
      pieceStart += pieces.get(piece++).limit();
    }
    return piece < pieces.size();
  }
}
