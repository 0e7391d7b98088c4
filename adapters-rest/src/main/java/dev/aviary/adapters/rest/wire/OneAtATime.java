package dev.aviary.adapters.rest.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets the decoder of HTTP see one request of a connection at a time. What is sent before the
 * answer waits as bytes: decoded it would take fifty times the memory, in a queue without an end. A
 * head with too many lines, or one that takes too long, ends the connection. First in the pipeline,
 * on plain connections.
 */
final class OneAtATime extends ChannelInboundHandlerAdapter {

  private static final byte[] TOO_MANY_LINES =
      "HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  /** Where the framework takes what was decoded. */
  private static final String HTTP = "handler";

  /** What the decoder is in the middle of. */
  private enum Turn {
    HEAD,
    BODY,
    ANSWER,
    OVER
  }

  private final WireLimits limits;
  private Turn turn = Turn.HEAD;
  private boolean isBehindUs;
  private boolean feeding;

  /** Bytes that the decoder has not seen. */
  private ByteBuf ahead = Unpooled.EMPTY_BUFFER;

  /** Lines of the head so far, and whether the last ended just now. */
  private int lines;

  private boolean atLineStart = true;

  /** Bytes to come of the body; below zero where only the decoder will know. */
  private long bodyLeft;

  private boolean answered;
  private @Nullable ScheduledFuture<?> patience;

  OneAtATime(WireLimits limits) {
    this.limits = limits;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    endAfter(ctx, limits.firstHead());
    ctx.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    if (turn == Turn.OVER) {
      bytes.release();
      return;
    }
    if (!isBehindUs && !standBehindDecoder(ctx)) {
      stopWaiting();
      ctx.pipeline().remove(this);
      ctx.fireChannelRead(message);
      return;
    }
    ahead = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), ahead, bytes);
    feed(ctx);
    if (ahead.readableBytes() > WireLimits.MOST_AHEAD) {
      end(ctx);
    }
  }

  /** False where it is not plain HTTP/1 that is spoken. */
  private boolean standBehindDecoder(ChannelHandlerContext ctx) {
    isBehindUs = ctx.pipeline().context(HTTP) != null;
    if (isBehindUs) {
      ctx.pipeline().addBefore(HTTP, null, new Turns(this, ctx));
    }
    return isBehindUs;
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    over();
    ctx.fireChannelInactive();
  }

  /** The decoder has a head. */
  void begun(HttpRequest request) {
    turn = Turn.BODY;
    answered = false;
    lines = 0;
    atLineStart = true;
    boolean hasKnownEnd =
        request.decoderResult().isSuccess() && !HttpUtil.isTransferEncodingChunked(request);
    bodyLeft = hasKnownEnd ? HttpUtil.getContentLength(request, 0L) : -1;
    stopWaiting();
  }

  /** The decoder has all of a request. */
  void whole(ChannelHandlerContext ctx) {
    if (turn == Turn.BODY) {
      turn = Turn.ANSWER;
      next(ctx);
    }
  }

  /** All of an answer was written. The rest of a body that nobody wanted may come for a while. */
  void answered(ChannelHandlerContext ctx) {
    answered = true;
    if (turn == Turn.BODY) {
      endAfter(ctx, limits.firstHead());
    } else {
      next(ctx);
    }
  }

  private void next(ChannelHandlerContext ctx) {
    if (turn == Turn.ANSWER && answered) {
      turn = Turn.HEAD;
      endAfter(ctx, limits.nextHead());
      if (!feeding && ahead.isReadable()) {
        ctx.executor().execute(() -> feed(ctx));
      }
    }
  }

  private void feed(ChannelHandlerContext ctx) {
    feeding = true;
    boolean fed = false;
    while (ahead.isReadable() && mayGoOn(ctx)) {
      int length = turn == Turn.HEAD ? lengthOfHead() : lengthOfBody();
      if (lines > limits.headerLines()) {
        refuse(ctx);
      } else {
        fed = true;
        ctx.fireChannelRead(ahead.readRetainedSlice(length));
      }
    }
    feeding = false;
    if (fed) {
      ctx.fireChannelReadComplete();
    }
  }

  /**
   * Nor before the answers so far were read: they would pile up, for who asks and does not read.
   */
  private boolean mayGoOn(ChannelHandlerContext ctx) {
    return turn == Turn.BODY || (turn == Turn.HEAD && ctx.channel().isWritable());
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (!feeding && ctx.channel().isWritable()) {
      feed(ctx);
    }
    ctx.fireChannelWritabilityChanged();
  }

  /** Up to the empty line, or all there is. */
  private int lengthOfHead() {
    int at = ahead.readerIndex();
    while (at < ahead.writerIndex()) {
      byte next = ahead.getByte(at++);
      if (next == '\n') {
        if (atLineStart && lines > 0) {
          break;
        }
        lines++;
        atLineStart = true;
      } else if (next != '\r') {
        atLineStart = false;
      }
    }
    return at - ahead.readerIndex();
  }

  private int lengthOfBody() {
    if (bodyLeft < 0) {
      return Math.min(ahead.readableBytes(), WireLimits.CHUNKED_PIECE);
    }
    int length = (int) Math.min(ahead.readableBytes(), Math.max(1, bodyLeft));
    bodyLeft -= length;
    return length;
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    // Told after what was fed; of what waits, nothing was read yet.
  }

  private void endAfter(ChannelHandlerContext ctx, Duration longest) {
    stopWaiting();
    patience = ctx.executor().schedule(() -> end(ctx), longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stopWaiting() {
    if (patience != null) {
      patience.cancel(false);
      patience = null;
    }
  }

  private void refuse(ChannelHandlerContext ctx) {
    over();
    ctx.writeAndFlush(Unpooled.wrappedBuffer(TOO_MANY_LINES))
        .addListener(ChannelFutureListener.CLOSE);
  }

  private void end(ChannelHandlerContext ctx) {
    over();
    var _ = ctx.close();
  }

  private void over() {
    turn = Turn.OVER;
    stopWaiting();
    ahead.release();
    ahead = Unpooled.EMPTY_BUFFER;
  }
}
