package dev.aviary.adapters.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Makes the OpenAPI document of the description: what its x- words stand for is written out. The
 * description says each parameter once, where the document repeats it for every way to send it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    Inheritance.expand(components.getSchemas());
    Map<String, Surface> surfaces = new TreeMap<>();
    Words.take(document, "x-surfaces", Map.of())
        .forEach((path, words) -> surfaces.put((String) path, Surface.of((Map<?, ?>) words)));
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> expand(surfaces, path, item, components));
    components.setParameters(null);
  }

  /** By the longest path that the operation's begins with; a path of no surface is left alone. */
  private static void expand(
      Map<String, Surface> surfaces, String path, PathItem item, Components components) {
    surfaces.entrySet().stream()
        .filter(it -> path.startsWith(it.getKey()))
        .reduce((shorter, longer) -> longer)
        .ifPresent(it -> expand(it.getValue(), path, item, components));
  }

  private static void expand(Surface surface, String path, PathItem item, Components components) {
    for (Map.Entry<HttpMethod, Operation> it : item.getOperations().entrySet()) {
      Operation operation = it.getValue();
      boolean open = Words.take(operation, "x-open", false);
      boolean get = Words.take(operation, "x-get", surface.get());
      var takes = Takes.of(operation, path, open ? null : surface, components.getParameters());
      takes.describe(operation, components);
      operation.setResponses(Answers.of(operation, open, surface, components));
      if (get && it.getKey() == HttpMethod.POST) {
        item.setGET(takes.asQuery(operation));
      }
    }
  }
}
