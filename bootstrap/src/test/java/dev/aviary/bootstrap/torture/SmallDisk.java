package dev.aviary.bootstrap.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aviary.bootstrap.Commands;
import dev.aviary.bootstrap.ServerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A disk of a few megabytes that a server alone sees, in the place of one of its folders: mounted
 * in a namespace of its own, it is gone when the server is.
 */
final class SmallDisk {

  private static final String MOUNT =
      "mkdir -p \"$0\" && mount -t tmpfs -o size=\"$1\" none \"$0\"";

  /** As root, or as root of a namespace of one's own. */
  private static final List<List<String>> WAYS =
      List.of(List.of("unshare", "-m"), List.of("unshare", "-r", "-m"));

  private final Path folder;
  private final List<String> prefix;

  private SmallDisk(Path folder, List<String> prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /** Skips the test where nobody lets it mount anything. */
  static SmallDisk at(Path folder, int megabytes) {
    Optional<List<String>> way = possibleWay();
    assumeTrue(way.isPresent(), "a disk of its own can be mounted (unshare -m, or unshare -r -m)");
    List<String> prefix = new ArrayList<>(way.orElseThrow());
    prefix.addAll(
        List.of(
            "sh", "-c", MOUNT + " && shift && exec \"$@\"", folder.toString(), megabytes + "m"));
    return new SmallDisk(folder, prefix);
  }

  private static Optional<List<String>> possibleWay() {
    for (List<String> way : WAYS) {
      List<String> trial = new ArrayList<>(way);
      trial.addAll(List.of("sh", "-c", "mount -t tmpfs none /tmp"));
      if (Commands.run(trial) == 0) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }

  /** Goes before the command of the server. */
  List<String> prefix() {
    return prefix;
  }

  /** The folder as a running server sees it. */
  Path seenBy(ServerProcess server) {
    return Path.of("/proc", Long.toString(server.pid()), "root")
        .resolve(folder.toString().substring(1));
  }

  /** Leaves no byte free. */
  void fill(ServerProcess server) throws IOException {
    leave(server, 0);
  }

  /** Leaves about so many bytes free. */
  void leave(ServerProcess server, long bytes) throws IOException {
    Path ballast = ballast(server);
    try (FileChannel channel =
        FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(channel.size());
      ByteBuffer piece = ByteBuffer.allocate(4096);
      while (ballast.toFile().getUsableSpace() > bytes) {
        channel.write(piece.clear());
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  /** Gives back what was taken. */
  void free(ServerProcess server) throws IOException {
    Files.delete(ballast(server));
  }

  private Path ballast(ServerProcess server) {
    return seenBy(server).resolve("ballast");
  }
}
