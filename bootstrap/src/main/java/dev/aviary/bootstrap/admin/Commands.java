package dev.aviary.bootstrap.admin;

import dev.aviary.bootstrap.StartupException;
import dev.aviary.bootstrap.StartupFailures;
import dev.aviary.domain.shared.DomainException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands: what is typed after {@code aviary}. */
public final class Commands {

  /** It could not be done, and what is printed on standard error says why. */
  static final int FAILED = CommandLine.ExitCode.SOFTWARE;

  private static final int WIDTH = 100;

  /** The library's own sentences, which go on with what was typed. */
  private static final Pattern EXTRA = Pattern.compile("^Unmatched arguments? .* index (\\d+): ");

  private static final Pattern VALUE =
      Pattern.compile("^((?:Invalid value|Expected parameter) for option '[^']*').*");

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
        .setParameterExceptionHandler(Commands::misused)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
  }

  private static int misused(CommandLine.ParameterException wrong, String... arguments) {
    CommandLine command = wrong.getCommandLine();
    String usage = "; see " + command.getCommandSpec().qualifiedName() + " --help";
    List<String> near =
        wrong instanceof CommandLine.UnmatchedArgumentException other
            ? other.getSuggestions()
            : List.of();
    String meant = near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?";
    System.err.println("aviary: " + withoutValues(wrong, arguments) + meant + usage);
    return CommandLine.ExitCode.USAGE;
  }

  /** What was typed in the wrong place may be a password, which belongs on no screen. */
  private static String withoutValues(CommandLine.ParameterException wrong, String... arguments) {
    String text = firstLine(wrong);
    Matcher extra = EXTRA.matcher(text);
    if (extra.find()) {
      return "argument %d is not understood".formatted(Integer.parseInt(extra.group(1)) + 1);
    }
    if (wrong instanceof CommandLine.UnmatchedArgumentException unknown) {
      return List.of(arguments).contains("--")
          ? "an argument after -- is not understood"
          : "unknown option " + name(unknown.getUnmatched().getFirst());
    }
    return VALUE.matcher(text).replaceFirst("$1");
  }

  /** A long one up to its value, a short one by its letter. */
  private static String name(String option) {
    return option.startsWith("--")
        ? option.replaceFirst("=.*", "")
        : option.substring(0, Math.min(2, option.length()));
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
