package dev.aviary.application.session;

import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tables in memory of the sessions and of what ended. */
public final class InMemorySessions implements Sessions, EndedSessions {

  private record End(UUID session, Instant at) {}

  private final InMemoryDatabase database;
  private final InstantSource clock;
  private final Map<UUID, Session> rows;
  private final Map<Long, End> ended;

  public InMemorySessions(InMemoryDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.rows = database.table();
    this.ended = database.table();
  }

  @Override
  public void add(Session session) {
    rows.put(session.id(), session);
  }

  @Override
  public boolean isOpen(AccountId account, UUID session) {
    return Optional.ofNullable(rows.get(session))
        .filter(row -> row.account().equals(account))
        .isPresent();
  }

  @Override
  public Optional<Session> lock(UUID session) {
    return Optional.ofNullable(rows.get(session));
  }

  @Override
  public void renew(Session session) {
    rows.replace(session.id(), session);
  }

  @Override
  public boolean end(AccountId account, UUID session) {
    return end(row -> row.id().equals(session) && row.account().equals(account)) == 1;
  }

  @Override
  public int endAllBut(AccountId account, int count) {
    List<Session> oldest =
        rows.values().stream()
            .filter(row -> row.account().equals(account))
            .sorted(Comparator.comparing(Session::renewedAt).reversed().thenComparing(Session::id))
            .skip(count)
            .toList();
    return end(oldest::contains);
  }

  @Override
  public void removeExpired(Instant now, Instant renewedBefore) {
    end(row -> !row.endsAt().isAfter(now) || row.renewedAt().isBefore(renewedBefore));
  }

  @Override
  public News since(long mark) {
    Set<UUID> sessions =
        ended.entrySet().stream()
            .filter(entry -> entry.getKey() >= mark)
            .map(entry -> entry.getValue().session())
            .collect(Collectors.toUnmodifiableSet());
    boolean isWhole = ended.keySet().stream().min(Long::compare).map(it -> it <= mark).orElse(true);
    return new News(sessions, database.nextNumber(), isWhole);
  }

  @Override
  public void forget(Duration age) {
    Instant before = clock.instant().minus(age);
    ended.entrySet().stream()
        .filter(it -> it.getValue().at().isBefore(before))
        .map(Map.Entry::getKey)
        .max(Long::compare)
        .ifPresent(last -> ended.keySet().removeIf(it -> it < last));
  }

  /** All that are open, the oldest first. */
  public List<Session> open() {
    return rows.values().stream().sorted(Comparator.comparing(Session::openedAt)).toList();
  }

  private int end(Predicate<Session> which) {
    List<Session> gone = rows.values().stream().filter(which).toList();
    gone.forEach(
        session -> {
          rows.remove(session.id());
          ended.put(database.nextNumber(), new End(session.id(), clock.instant()));
        });
    return gone.size();
  }
}
