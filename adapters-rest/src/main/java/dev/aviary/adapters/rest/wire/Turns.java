package dev.aviary.adapters.rest.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Behind the decoder: sees where requests and answers begin and end, and tells. */
final class Turns extends ChannelDuplexHandler {

  private final OneAtATime first;
  private final ChannelHandlerContext itsPlace;

  Turns(OneAtATime first, ChannelHandlerContext itsPlace) {
    this.first = first;
    this.itsPlace = itsPlace;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest request) {
      first.begun(request);
    }
    boolean whole = message instanceof LastHttpContent;
    ctx.fireChannelRead(message);
    if (whole) {
      first.whole(itsPlace);
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    boolean whole = message instanceof LastHttpContent && !isInterim(message);
    var _ = ctx.write(message, promise);
    if (whole) {
      first.answered(itsPlace);
    }
  }

  /** Such as the word to go on. */
  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
