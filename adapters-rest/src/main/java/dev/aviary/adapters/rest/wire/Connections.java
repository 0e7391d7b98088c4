package dev.aviary.adapters.rest.wire;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Duration delay;
  private final Set<Channel> listening = ConcurrentHashMap.newKeySet();

  Connections(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience,
      @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle,
      @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
    this.vertx = vertx;
    this.delay = delay;
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
      listening.add(channel);
    }
  }

  /**
   * Takes no new connection once readiness was down for a while, or calls would come in for as long
   * as one is under way. On those that are there, the framework says with the next answer that it
   * is the last.
   */
  void stopAccepting(@Observes ShutdownDelayInitiatedEvent stop) {
    for (Channel channel : listening) {
      var _ = channel.eventLoop().schedule(() -> close(channel), delay.toMillis(), MILLISECONDS);
    }
  }

  private static void close(Channel channel) {
    var _ = channel.close();
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
