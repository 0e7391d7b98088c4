package dev.aviary.application.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.shared.AccountId;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ActivityTest {

  private final List<Map<?, ?>> recorded = new ArrayList<>();
  private Instant now = Instant.parse("2020-11-21T15:11:00Z");
  private final Activity activity = new Activity(accounts(), new InMemoryDatabase(), () -> now);

  @Test
  void save_moreThanAtOnce_isNotedInShortTransactions() {
    note(450);

    activity.save();

    assertThat(recorded).extracting(Map::size).containsExactly(200, 200, 50);
  }

  @Test
  void save_again_notesNothingTwice() {
    note(1);
    activity.save();

    activity.save();

    assertThat(recorded).hasSize(1);
  }

  @Test
  void save_notedTwice_isTheLaterMoment() {
    note(1);
    now = now.plusSeconds(60);
    note(1);

    activity.save();

    assertThat(recorded).containsExactly(Map.of(new AccountId(1), now));
  }

  @Test
  void note_moreThanCanBeActive_isBounded() {
    note(100_001);

    activity.save();

    assertThat(recorded.stream().mapToInt(Map::size).sum()).isEqualTo(100_000);
  }

  private void note(long count) {
    LongStream.rangeClosed(1, count).mapToObj(AccountId::new).forEach(activity::note);
  }

  /** Remembers what is recorded, and can do nothing else. */
  private Accounts accounts() {
    return (Accounts)
        Proxy.newProxyInstance(
            Accounts.class.getClassLoader(),
            new Class<?>[] {Accounts.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("recordActivity");
              recorded.add((Map<?, ?>) arguments[0]);
              return null;
            });
  }
}
