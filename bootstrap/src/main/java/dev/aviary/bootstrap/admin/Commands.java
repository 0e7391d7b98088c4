package dev.aviary.bootstrap.admin;

import dev.aviary.bootstrap.StartupException;
import dev.aviary.bootstrap.StartupFailures;
import dev.aviary.domain.shared.DomainException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands: what is typed after {@code aviary}. */
public final class Commands {

  /** It could not be done, and what is printed on standard error says why. */
  static final int FAILED = CommandLine.ExitCode.SOFTWARE;

  private static final int WIDTH = 100;

  private Commands() {}

  /**
   * Does what the arguments ask for.
   *
   * @return 0 when it is done, 1 when it could not be, 2 when nobody can tell what was meant
   */
  public static int run(String... arguments) {
    return all().execute(arguments);
  }

  static CommandLine all() {
    return new CommandLine(new AviaryCommand())
        // An argument is what it says, and never a file to read arguments from.
        .setExpandAtFiles(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setParameterExceptionHandler((wrong, arguments) -> misused(wrong))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
  }

  private static int misused(CommandLine.ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String usage = "; see " + command.getCommandSpec().qualifiedName() + " --help";
    List<String> near =
        wrong instanceof CommandLine.UnmatchedArgumentException other
            ? other.getSuggestions()
            : List.of();
    String meant = near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?";
    System.err.println("aviary: " + firstLine(wrong) + meant + usage);
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception failure) {
    System.err.println("aviary: " + reason(failure));
    return FAILED;
  }

  private static String reason(Exception failure) {
    return switch (failure) {
      case StartupException known -> firstLine(known);
      case DomainException refusal -> refusal.code().text();
      default -> firstLine(StartupFailures.explain(failure));
    };
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
