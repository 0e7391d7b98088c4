package dev.aviary.bootstrap.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import picocli.CommandLine.Option;

/** What every command has. */
@RegisterForReflection
abstract class HelpfulCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;
}
