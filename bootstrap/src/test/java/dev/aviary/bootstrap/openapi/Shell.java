package dev.aviary.bootstrap.openapi;

import dev.aviary.bootstrap.FormClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs calls as whoever pastes them does, and keeps what the next ones use. */
final class Shell {

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  /**
   * @param folder where the files are that calls send
   */
  Shell(Path folder) {
    this.folder = folder;
    set("NO_PROXY", "127.0.0.1");
  }

  void set(String variable, String value) {
    if (value.isEmpty()) {
      throw new AssertionError("there is no " + variable);
    }
    variables.put(variable, value);
  }

  /** What a call prints. */
  String run(Calls.Call call) {
    String answer = output(call.command());
    call.kept().forEach((name, place) -> set(name, FormClient.json(answer).at(place).asText()));
    return answer;
  }

  static boolean isJson(String answer) {
    return answer.startsWith("{");
  }

  private String output(String command) {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
    builder.environment().putAll(variables);
    try {
      Process process = builder.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + "\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
