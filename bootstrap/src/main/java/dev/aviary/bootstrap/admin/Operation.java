package dev.aviary.bootstrap.admin;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.upkeep.UpkeepUseCases;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.util.function.Consumer;

/** What runs in place of a server: some work, once. */
public class Operation implements QuarkusApplication {

  /** The framework makes an object of this class by itself, so this is how it is told. */
  private static volatile Consumer<Tools> work = tools -> {};

  private final Tools tools;

  Operation(UpkeepUseCases upkeep, Instance<EraseMedia> eraseMedia) {
    this.tools = new Tools(upkeep, eraseMedia::get);
  }

  static void prepare(Consumer<Tools> next) {
    work = next;
  }

  @Override
  public int run(String... args) {
    work.accept(tools);
    return 0;
  }
}
