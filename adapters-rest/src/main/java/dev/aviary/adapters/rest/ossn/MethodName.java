package dev.aviary.adapters.rest.ossn;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;

/** What this API calls its endpoints. */
final class MethodName {

  private MethodName() {}

  /** Empty for what stands in for every unknown method. */
  static Optional<String> of(Method endpoint) {
    return Optional.ofNullable(endpoint.getAnnotation(Path.class))
        .map(Path::value)
        .filter(path -> path.startsWith(OssnDialect.VERSION))
        .map(path -> path.substring(OssnDialect.VERSION.length()));
  }
}
