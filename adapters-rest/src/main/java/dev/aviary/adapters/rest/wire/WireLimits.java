package dev.aviary.adapters.rest.wire;

import java.time.Duration;

/**
 * What one connection may do before its request is read.
 *
 * @param headerLines in the head of a request, or in a trailer; each takes some thirty times its
 *     bytes once it is decoded
 * @param firstHead how long the first head may take from when the connection is accepted
 * @param nextHead how long any other may take from when the answer before it was written
 */
record WireLimits(int headerLines, Duration firstHead, Duration nextHead) {

  /** Bytes that came before the answer to what came before them. */
  static final int MOST_AHEAD = 16 * 1024;

  /** Of a body whose end only the decoder knows, this much at once. */
  static final int CHUNKED_PIECE = 512;
}
