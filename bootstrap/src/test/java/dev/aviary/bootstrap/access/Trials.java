package dev.aviary.bootstrap.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes calls of the document's cells. */
final class Trials {

  private final AccessDocument document;
  private final Credentials credentials;
  private final Map<String, Operation> operations;

  Trials(AccessDocument document, Credentials credentials, List<Operation> operations) {
    this.document = document;
    this.credentials = credentials;
    this.operations =
        operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
  }

  /** Where two have written, so that there is something to be let in to. */
  Stream<Trial> ofDoors() {
    Scene scene = new Scene(Relation.PARTNER, Privacy.NOBODY, true);
    return document.doors.stream()
        .flatMap(row -> ofDoors(row, scene))
        // What takes a while to happen then happens once.
        .sorted(Comparator.comparing(Trial::event));
  }

  private Stream<Trial> ofDoors(AccessDocument.Row row, Scene scene) {
    Operation operation = operation(row);
    if (!Credentials.doors(operation).contains(List.copyOf(row.cells().keySet()))) {
      throw new IllegalArgumentException(
          "%s wants %s".formatted(row.call(), Credentials.doors(operation)));
    }
    return row.cells().entrySet().stream()
        .flatMap(
            cell ->
                shown(cell.getKey(), operation, scene).stream()
                    .flatMap(shown -> ofDoor(row, cell.getKey(), shown, scene, cell.getValue())));
  }

  private List<String> shown(String column, Operation operation, Scene scene) {
    return operation.isOssn() && column.equals(Credentials.GET)
        ? List.of(Credentials.SITE_KEY)
        : credentials.shown(column, scene);
  }

  /** In each way in which it can be shown. */
  private Stream<Trial> ofDoor(
      AccessDocument.Row row, String column, String shown, Scene scene, Word expected) {
    Operation operation = operation(row);
    Recipe recipe = Recipes.of(row.call());
    return (operation.isOssn() ? Stream.of(false) : Stream.of(false, true))
        .map(
            inHeader ->
                new Trial(
                    "%s, %s%s".formatted(row.call(), column, inHeader ? ", in a header" : ""),
                    operation,
                    column.equals(Credentials.GET) ? Credentials.GET : operation.method(),
                    scene,
                    Credentials.event(column),
                    shown,
                    inHeader,
                    recipe.parameters(scene),
                    recipe.picture(),
                    expected));
  }

  /** Scene by scene, which saves most of the building. */
  Stream<Trial> ofRelations() {
    return document.relations.stream()
        .flatMap(
            row ->
                row.cells().entrySet().stream()
                    .flatMap(
                        cell ->
                            scenes(Relation.of(cell.getKey()), Privacy.of(row.about()))
                                .map(scene -> ofRelation(row, scene, cell.getValue()))))
        .sorted(Comparator.comparing(trial -> trial.scene().toString()));
  }

  /** Either of the two may have the lower number. */
  private static Stream<Scene> scenes(Relation relation, List<Privacy> privacies) {
    return privacies.stream()
        .flatMap(
            privacy -> Stream.of(true, false).map(lower -> new Scene(relation, privacy, lower)));
  }

  private Trial ofRelation(AccessDocument.Row row, Scene scene, Word expected) {
    Operation operation = operation(row);
    Recipe recipe = Recipes.of(row.call());
    return new Trial(
        "%s, %s".formatted(row.call(), scene),
        operation,
        operation.method(),
        scene,
        Event.NOTHING,
        valid(operation, scene),
        false,
        recipe.parameters(scene),
        recipe.picture(),
        expected);
  }

  Stream<Trial> ofObjects() {
    return document.objects.stream().map(this::ofObject);
  }

  private Trial ofObject(AccessDocument.Row row) {
    Operation operation = operation(row);
    NamedObjects.Case named = NamedObjects.of(row.call(), row.about());
    Scene scene = new Scene(named.relation(), named.privacy(), true);
    return new Trial(
        "%s, %s".formatted(row.call(), row.about()),
        operation,
        operation.method(),
        scene,
        named.event(),
        valid(operation, scene),
        false,
        named.recipe().parameters(scene),
        named.recipe().picture(),
        row.cells().values().iterator().next());
  }

  private Operation operation(AccessDocument.Row row) {
    Operation operation = operations.get(row.operation());
    if (operation == null) {
      throw new IllegalArgumentException("the server has no operation " + row.operation());
    }
    return operation;
  }

  private String valid(Operation operation, Scene scene) {
    return operation.isOssn() ? Credentials.SITE_KEY : credentials.valid(scene);
  }
}
