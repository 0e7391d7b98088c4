package dev.aviary.bootstrap.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was answered, and what of it should not have been. */
final class Report {

  /** More of one kind tell nothing new. */
  private static final int FAULTS_OF_A_KIND = 2;

  private static final Set<String> SUCCESS = Set.of("200", "201", "100");

  private final Map<String, Map<String, AtomicInteger>> answers = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicInteger> kinds = new ConcurrentSkipListMap<>();
  private final List<String> faults = new ArrayList<>();

  void answered(Request request, Answer answer) {
    JsonNode json = Judge.parsed(answer.body());
    String code = json == null ? "" : json.path("code").asText();
    answers
        .computeIfAbsent(request.operation.name(), it -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(
            code.isEmpty() ? "HTTP " + answer.status() : code, it -> new AtomicInteger())
        .incrementAndGet();
  }

  synchronized void fault(int number, Request request, String what, String answer) {
    int already = kinds.computeIfAbsent(what, it -> new AtomicInteger()).getAndIncrement();
    if (already < FAULTS_OF_A_KIND) {
      String name = request.operation.name();
      faults.add("%nrequest %d, %s: %s%n%s%n-> %s".formatted(number, name, what, request, answer));
    }
  }

  /** How often each kind came, and of each kind the first. */
  synchronized List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    if (!kinds.isEmpty()) {
      all.add("%nin all %s%n".formatted(kinds));
    }
    return all;
  }

  /** The operations that did what they are for. */
  List<String> succeeded() {
    return answers.entrySet().stream()
        .filter(it -> SUCCESS.stream().anyMatch(it.getValue()::containsKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public String toString() {
    return answers.toString();
  }
}
