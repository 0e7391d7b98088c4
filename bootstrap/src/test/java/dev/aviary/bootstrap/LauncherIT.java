package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The launcher, and the AOT cache that a training run leaves for it. */
@OfJava
class LauncherIT {

  /** Java ends at once when it cannot use the cache, instead of doing without. */
  private static final Map<String, String> CACHE_OR_NOTHING = Map.of("JAVA_OPTS", "-XX:AOTMode=on");

  private final Path folder = ServerProcess.folder("launcher");

  /** The cache is the one that all tests start with. */
  @Test
  void train_leavesACacheThatMovesAlongAndNothingElse() throws Exception {
    assertThat(ServerProcess.TRAINED).isEmptyFile();
    assertThat(ServerProcess.TRAINING).isEmptyDirectory();
    assertThat(ProcessHandle.allProcesses().map(it -> it.info().commandLine().orElse("")))
        .noneMatch(it -> it.contains(ServerProcess.TRAINING.toString()));

    Path moved = copyOfApp("moved");
    assertThatItStarts(moved, CACHE_OR_NOTHING);

    touch(moved.resolve("quarkus-run.jar"));
    ServerProcess.refused(folder, CACHE_OR_NOTHING, moved);
    assertThatItStarts(moved, Map.of());
  }

  @Test
  void start_withoutCache_works() throws Exception {
    Path app = copyOfApp("untrained");
    Files.delete(app.resolve("aviary.aot"));

    assertThatItStarts(app, Map.of());
  }

  @Test
  void start_brokenCache_worksWithoutAWord() throws Exception {
    Path app = copyOfApp("broken");
    Files.delete(app.resolve("aviary.aot"));
    Files.writeString(app.resolve("aviary.aot"), "of no use");

    assertThatItStarts(app, Map.of());
  }

  @Test
  void start_olderJava_isRefused() throws Exception {
    Path old = Files.createDirectory(folder.resolve("old"));
    Files.createDirectory(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");
    Files.createFile(
        old.resolve("bin/java"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

    Ended ended =
        run(
            Path.of(ServerProcess.launcher(ServerProcess.APP)),
            Map.of("JAVA_HOME", old.toString()));

    assertThat(ended)
        .isEqualTo(new Ended(1, "aviary: Java 25 or newer is needed; set JAVA_HOME to one\n"));
  }

  private void assertThatItStarts(Path app, Map<String, String> environment) {
    try (ServerProcess server = ServerProcess.start(folder, environment, List.of(), app)) {
      assertThat(server.output()).doesNotContainIgnoringCase("aot").doesNotContain("[warning]");
    }
  }

  /** By links: each copy would be as large as the server. */
  private Path copyOfApp(String name) {
    Path app = folder.resolve(name);
    SharedFiles.link(ServerProcess.APP, app);
    return app;
  }

  /** A file of its own with the same bytes and another time. */
  private static void touch(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(86_400)));
  }

  private Ended run(Path command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command.toString());
    builder.environment().putAll(environment);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private record Ended(int code, String output) {}
}
