package dev.aviary.adapters.rest.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts {@link OneAtATime} on every connection to the API's port, as it is accepted. The framework
 * has no place for it: Netty is asked for the channel that listens.
 */
@Singleton
class Connections {

  private static final int HEADER_LINES = 100;

  private final Vertx vertx;
  private final WireLimits limits;

  Connections(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience,
      @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
    this.vertx = vertx;
    this.limits = new WireLimits(HEADER_LINES, patience, idle);
  }

  void guard(@ObservesAsync HttpServerStart start) {
    int port = start.options().getPort();
    for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
      SingleThreadEventLoop acceptor = (SingleThreadEventLoop) loop;
      acceptor.execute(
          () ->
              acceptor
                  .registeredChannelsIterator()
                  .forEachRemaining(channel -> guard(channel, port)));
    }
  }

  private void guard(Channel channel, int port) {
    if (channel instanceof ServerChannel
        && channel.localAddress() instanceof InetSocketAddress address
        && address.getPort() == port) {
      channel.pipeline().addFirst(new Accepting());
    }
  }

  @ChannelHandler.Sharable
  private final class Accepting extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object accepted) {
      ((Channel) accepted).pipeline().addFirst(new OneAtATime(limits));
      ctx.fireChannelRead(accepted);
    }
  }
}
