package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.InMemoryMediaStore;
import dev.aviary.application.media.port.in.EraseMedia;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final Regularly regularly = new Regularly();
  private final InMemoryMediaStore store = new InMemoryMediaStore();

  @AfterEach
  void stop() {
    regularly.stop(new ShutdownEvent());
  }

  @Test
  void samples_ofAWellServer_tellWhatThereIs() throws InterruptedException {
    start(() -> 7);

    awaitFirst();
    assertThat(up("database")).isOne();
    assertThat(up("storage")).isOne();
    assertThat(waiting()).isEqualTo(7);
  }

  @Test
  void samples_databaseAway_tellSoAndNoNumber() throws InterruptedException {
    start(
        () -> {
          throw new IllegalStateException("away");
        });

    awaitFirst();
    assertThat(up("database")).isZero();
    assertThat(up("storage")).isOne();
    assertThat(waiting()).isNaN();
  }

  @Test
  void samples_storageAway_tellSo() throws InterruptedException {
    store.setDown(true);
    start(() -> 0);

    awaitFirst();
    assertThat(up("database")).isOne();
    assertThat(up("storage")).isZero();
  }

  private void start(Waiting waiting) {
    AviaryConfig config = AviaryConfigTest.read(Map.of());
    new Samples(waiting, metrics)
        .start(
            new StartupEvent(),
            regularly,
            config,
            new StorageHealth(store),
            new DiskHealth(config));
  }

  /** The first look of each is at once; until then nothing is known. */
  private void awaitFirst() throws InterruptedException {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while ((Double.isNaN(up("database")) || Double.isNaN(up("storage")))
        && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
  }

  private double up(String part) {
    return metrics.get("aviary.up").tag("part", part).gauge().value();
  }

  private double waiting() {
    return metrics.get("aviary.erasures.waiting").gauge().value();
  }

  /** Erases nothing. */
  @FunctionalInterface
  private interface Waiting extends EraseMedia {

    @Override
    default int eraseAll() {
      return 0;
    }
  }
}
