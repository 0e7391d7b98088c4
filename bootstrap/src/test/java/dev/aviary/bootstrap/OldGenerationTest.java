package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OldGenerationTest {

  private static final long MEBIBYTE = 1024 * 1024;

  private final AtomicLong used = new AtomicLong();
  private final AtomicLong inUse = new AtomicLong();
  private int collections;
  private final OldGeneration generation =
      new OldGeneration(Optional.of(new OldGeneration.Pool(used::get, inUse::get, this::collect)));

  @Test
  void collect_littleGarbage_isLeft() {
    assertThatItCollects(64, 50, 0);
  }

  @Test
  void collect_muchGarbage_isCollectedEachTime() {
    assertThatItCollects(65, 50, 1);
    assertThatItCollects(64, 50, 1);
    assertThatItCollects(65, 50, 2);
  }

  /** Or it would be collected for ever, for nothing. */
  @Test
  void collect_muchInUse_isCollectedOnceAQuarterMore() {
    assertThatItCollects(200, 200, 1);
    assertThatItCollects(250, 200, 1);
    assertThatItCollects(251, 100, 2);
    assertThatItCollects(126, 100, 3);
  }

  @Test
  void collect_otherCollectors_areLeftAlone() {
    new OldGeneration(Optional.empty()).collectWhatGrew();

    assertThat(collections).isZero();
  }

  private void assertThatItCollects(long usedMebibytes, long inUseMebibytes, int inAll) {
    used.set(usedMebibytes * MEBIBYTE);
    inUse.set(inUseMebibytes * MEBIBYTE);
    generation.collectWhatGrew();
    assertThat(collections).isEqualTo(inAll);
  }

  private void collect() {
    collections++;
  }
}
