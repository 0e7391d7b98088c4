package dev.aviary.adapters.rest.transport;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What fails many requests at once, and none of them by a fault of ours: a database, a storage or a
 * disk that is away or full. Where each request was then says nothing more.
 */
final class Outage {

  /** No connection, no room, stopped by an operator: the classes of SQLSTATE. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /** A lock that was waited for too long, and a transaction that did nothing for too long. */
  private static final Set<String> STATES = Set.of("55P03", "25P03");

  private Outage() {}

  /** What is away, in words without anything that was asked for; empty for any other fault. */
  static Optional<String> in(Throwable fault) {
    return causes(fault).map(Outage::words).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> words(Throwable cause) {
    return switch (cause) {
      case MediaUnavailableException media -> Optional.ofNullable(media.getMessage());
      case SQLException sql when isOutage(sql.getSQLState()) ->
          Optional.of(
              "the database does not answer as it should (SQLSTATE %s)"
                  .formatted(sql.getSQLState()));
      case IOException io when isOfADisk(io) -> Optional.of("a disk takes no files");
      default -> Optional.empty();
    };
  }

  /** The pool has no state to tell when there is no connection to be had. */
  private static boolean isOutage(@Nullable String state) {
    return state == null
        || STATES.contains(state)
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }

  /** Whether a disk takes no file, which is no fault of what was sent. */
  static boolean isOfTheDisk(Throwable fault) {
    return causes(fault).anyMatch(cause -> cause instanceof IOException io && isOfADisk(io));
  }

  /** There is no type for a full one. */
  private static boolean isOfADisk(IOException failure) {
    String message = failure.getMessage();
    return failure instanceof FileSystemException
        || (message != null && message.contains("No space left"));
  }

  /** Also what a failed commit came with: it names no cause. */
  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .flatMap(
            cause ->
                Stream.concat(
                    Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(Outage::causes)));
  }
}
