package dev.aviary.bootstrap.access;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations as their annotations say, whether the server lists them or not. */
public final class DeclaredOperations {

  /** An operation, and the method that answers it. */
  public record Endpoint(Operation operation, Method method) {}

  private DeclaredOperations() {}

  static List<Operation> all() {
    return endpoints().stream().map(Endpoint::operation).toList();
  }

  public static List<Endpoint> endpoints() {
    return new ClassFileImporter()
        .importPackages("dev.aviary.adapters.rest", "dev.aviary.bootstrap").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
            .flatMap(method -> endpoints(method.reflect()))
            .toList();
  }

  /** As the documents call them. */
  public static Set<String> names() {
    return all().stream().map(Operation::name).collect(Collectors.toSet());
  }

  private static Stream<Endpoint> endpoints(Method method) {
    String path = path(method.getDeclaringClass()) + "/" + path(method);
    // The document names parameters without the expression that they match.
    String listed = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    return Arrays.stream(method.getAnnotations())
        .flatMap(it -> Stream.ofNullable(it.annotationType().getAnnotation(HttpMethod.class)))
        .map(it -> new Endpoint(new Operation(it.value(), listed), method));
  }

  private static String path(AnnotatedElement annotated) {
    return annotated.getAnnotation(Path.class).value();
  }
}
