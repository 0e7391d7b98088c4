package dev.aviary.bootstrap.admin;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.upkeep.UpkeepUseCases;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What runs in place of a server: some work, once. */
public class Operation implements QuarkusApplication {

  /** The framework makes an object of this class by itself, so this is how it is told. */
  static final AtomicReference<Consumer<Tools>> WORK = new AtomicReference<>(tools -> {});

  private final Tools tools;

  Operation(UpkeepUseCases upkeep, Instance<EraseMedia> eraseMedia) {
    this.tools = new Tools(upkeep, eraseMedia::get);
  }

  @Override
  public int run(String... args) {
    WORK.get().accept(tools);
    return 0;
  }
}
