package dev.aviary.bootstrap.metrics;

import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts messages that were sent, through any dialect; one that was sent before counts again. */
public final class CountedSends implements SendMessage {

  private final SendMessage sending;
  private final Counter texts;
  private final Counter pictures;

  public CountedSends(SendMessage sending, MeterRegistry metrics) {
    this.sending = sending;
    this.texts = counter(metrics, "text");
    this.pictures = counter(metrics, "picture");
  }

  private static Counter counter(MeterRegistry metrics, String kind) {
    return Counter.builder("aviary.messages.sent")
        .description("Messages that were kept and answered as sent")
        .tag("kind", kind)
        .register(metrics);
  }

  @Override
  public Message send(Command command) {
    Message sent = sending.send(command);
    boolean isPicture = sent.body() instanceof MessageBody.Image;
    (isPicture ? pictures : texts).increment();
    return sent;
  }
}
