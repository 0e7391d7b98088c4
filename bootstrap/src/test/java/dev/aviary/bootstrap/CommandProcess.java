package dev.aviary.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged program with arguments, in a process of its own that ends by itself. */
final class CommandProcess {

  private final Path folder;
  private final Map<String, String> environment;

  CommandProcess(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** What became of it; what it printed on standard error apart. */
  record Ended(int code, String output, String errors) {}

  Ended run(String... arguments) {
    return runWithInput("", arguments);
  }

  Ended runWithInput(String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of(ServerProcess.launcher(ServerProcess.APP)));
    command.addAll(List.of(arguments));
    return run(input, command);
  }

  /**
   * With input and errors at a terminal, where nothing is typed, and with output in a file; what
   * the terminal shows is its output.
   */
  Ended runAtTerminal(String arguments) {
    String launcher = ServerProcess.launcher(ServerProcess.APP);
    String line = launcher + " " + arguments + " > " + folder.resolve("terminal.out");
    return run("", List.of("script", "-qec", line, "/dev/null"));
  }

  private Ended run(String input, List<String> command) {
    try {
      Path in = Files.writeString(Files.createTempFile(folder, "command", ".in"), input);
      Path errors = Files.createTempFile(folder, "command", ".err");
      ProcessBuilder builder = new ProcessBuilder(command);
      ServerProcess.prepare(builder.environment());
      builder.environment().putAll(environment);
      Process process =
          builder
              .directory(folder.toFile())
              .redirectInput(in.toFile())
              .redirectError(errors.toFile())
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      Files.delete(in);
      return new Ended(code, output, Files.readString(errors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
