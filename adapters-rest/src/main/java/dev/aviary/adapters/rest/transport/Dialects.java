package dev.aviary.adapters.rest.transport;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the dialect in which a request is made. */
@Singleton
class Dialects {

  private final List<Dialect> all;

  Dialects(Instance<Dialect> all) {
    this.all = all.stream().toList();
  }

  /** Empty where HTTP itself is to answer. */
  Optional<Dialect> of(ContainerRequestContext request) {
    return of(path(request));
  }

  Optional<Dialect> of(String path) {
    return all.stream().filter(dialect -> dialect.concerns(path)).findFirst();
  }

  Stream<String> names() {
    return all.stream().map(Dialect::name);
  }

  boolean isForPages(String path) {
    return of(path).filter(Dialect::isForPages).isPresent();
  }

  static String path(ContainerRequestContext request) {
    // Not the request URI: there is none when a client names no host, or an impossible one.
    return request.getUriInfo().getPath();
  }
}
