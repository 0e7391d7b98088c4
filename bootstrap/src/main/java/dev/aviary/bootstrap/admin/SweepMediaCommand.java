package dev.aviary.bootstrap.admin;

import dev.aviary.application.upkeep.UpkeepUseCases;
import dev.aviary.application.upkeep.port.in.SweepMedia;
import dev.aviary.bootstrap.StartupException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "sweep-media",
    description =
        "Removes the pictures whose removal is due, as running servers do every second. Every picture that nothing refers to has been noted for removal before it was kept, so storage is not searched for others.",
    descriptionHeading = "%n")
@RegisterForReflection
final class SweepMediaCommand extends HelpfulCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Site.existing().run(SweepMediaCommand::sweep);
    return 0;
  }

  private static void sweep(Tools tools) {
    SweepMedia.Swept swept = UpkeepUseCases.sweepMedia(tools.eraseMedia().get()).sweep();
    System.out.printf("Pictures removed: %d.%n", swept.removed());
    if (swept.left() > 0) {
      throw new StartupException(
          swept.left() + " pictures are due and stay: storage does not remove them now");
    }
  }
}
