package dev.aviary.application.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.application.upkeep.port.in.RecountCounters;
import dev.aviary.application.upkeep.port.in.RecountCounters.Tally;
import dev.aviary.application.upkeep.port.out.Counters.WrongChat;
import dev.aviary.application.upkeep.port.out.Counters.WrongFollows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecountCountersTest {

  private final List<Object> corrected = new ArrayList<>();
  private final List<Tally> seen = new ArrayList<>();

  @Test
  void recount_someWrong_correctsTheseAndTellsOfEach() {
    FakeCounters counters = new FakeCounters(1200);
    counters.wrong.addAll(List.of(1L, 500L, 501L, 1200L));

    Tally tally = recount(counters);

    assertThat(tally).isEqualTo(new Tally(1200, 1200, 4, 8));
    assertThat(corrected).hasSize(12);
    assertThat(seen).hasSize(6).endsWith(tally);
  }

  @Test
  void recount_wrongOnlyUntilItIsLocked_isNotCorrected() {
    FakeCounters counters = new FakeCounters(3);
    counters.wrong.addAll(List.of(2L, 3L));
    counters.rightByThen.add(2L);

    assertThat(recount(counters)).isEqualTo(new Tally(3, 3, 1, 2));
    assertThat(corrected).hasSize(3);
  }

  @Test
  void recount_nothingThere_tellsOfNothing() {
    assertThat(recount(new FakeCounters(0))).isEqualTo(Tally.NOTHING);
    assertThat(corrected).isEmpty();
  }

  private Tally recount(FakeCounters counters) {
    return new RecountCountersService(counters, new InMemoryDatabase())
        .recount(
            new RecountCounters.Listener() {
              @Override
              public void seen(Tally soFar) {
                seen.add(soFar);
              }

              @Override
              public void corrected(WrongFollows follows) {
                corrected.add(follows);
              }

              @Override
              public void corrected(WrongChat chat) {
                corrected.add(chat);
              }
            });
  }
}
