package dev.aviary.bootstrap.admin;

import dev.aviary.bootstrap.ConfigReader;
import dev.aviary.bootstrap.KeysFile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "rotate-keys",
    description =
        "Has the next key sign and makes a new next one. Servers learn of it when they start anew.",
    descriptionHeading = "%n")
@RegisterForReflection
final class RotateKeysCommand extends HelpfulCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    System.out.println("aviary: " + KeysFile.rotate(ConfigReader.readOwn()));
    return 0;
  }
}
