package dev.aviary.adapters.rest.transport;

import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;

/**
 * One of the languages the site speaks over HTTP: which calls are made in it, who may make them,
 * and its words for everything that goes otherwise than asked. A bean for each; what they share is
 * done by this package.
 */
public interface Dialect {

  /** Tells its metrics from those of others. */
  String name();

  /** The path below which all its endpoints lie, without a trailing slash. */
  String surface();

  /** Whether a request to this path is made in it. */
  default boolean concerns(String path) {
    return path.equals(surface()) || path.startsWith(surface() + "/");
  }

  /** Whether pages that people open in a browser may speak it. */
  boolean isForPages();

  /**
   * Decides whether a call may go on to its endpoint.
   *
   * @param call with its parameters read
   * @return why not; empty when it may
   */
  Optional<Reply> admit(Call call);

  /** Told of every reply to a call that has begun, for what else is to be kept of it. */
  default void answered(Call call, Reply reply) {}

  Reply refusal(ErrorCode code);

  /** For a path or an HTTP method that no endpoint has. */
  Reply unknownEndpoint(String path);

  /** For a form that cannot be read. */
  Reply unreadable(String path);

  /** For a fault of ours; tells nothing of it. */
  Reply failure();
}
