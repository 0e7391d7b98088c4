package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idPasswordHasherTest {

  private static final Password PASSWORD = Password.chosen("correct horse battery");
  private static final SecureRandomBytes RANDOM = new SecureRandomBytes();
  private static final String CURRENT_COST =
      "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}";

  private final Argon2idPasswordHasher hasher = hasher();

  @Test
  void matches_samePassword_holds() {
    assertThat(hasher.matches(PASSWORD, hasher.hash(PASSWORD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "correct horse batter", "correct horse battery ", "Correct horse battery"})
  void matches_anotherPassword_fails(String attempt) {
    assertThat(hasher.matches(Password.attempted(attempt), hasher.hash(PASSWORD))).isFalse();
  }

  @Test
  void hash_samePasswordTwice_differs() {
    assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
  }

  @Test
  void hash_anyPassword_isPhcWithTheCurrentCost() {
    assertThat(hasher.hash(PASSWORD).phc()).matches(CURRENT_COST);
  }

  /** Made with the reference implementation: {@code argon2 'sixteenbytesalt!' -id -v 13 -k …}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "correct horse battery"
            + "| $argon2id$v=19$m=19456,t=2,p=1"
            + "$c2l4dGVlbmJ5dGVzYWx0IQ$uK4NoNpf03VJrINkkcCrc4an9SipOhGNt7Ohup4YmhA",
        "pässwörd 🔑"
            + "| $argon2id$v=19$m=1024,t=3,p=4"
            + "$c2l4dGVlbmJ5dGVzYWx0IQ$UNNaqe7RpuDPqKR1VkWGsi4F7Us0SYfz"
      })
  void matches_hashOfAnotherImplementation_holdsForItsPasswordAlone(String text, String phc) {
    var hash = new PasswordHash(phc);

    assertThat(hasher.matches(Password.attempted(text), hash)).isTrue();
    assertThat(hasher.matches(Password.attempted(text + "!"), hash)).isFalse();
  }

  /** Of other costs too; one that takes more memory than a new one leaves the rest as garbage. */
  @ParameterizedTest
  @CsvSource({"19456,2", "1024,3", "64,1"})
  void matches_again_takesTheMemoryOfTheTimeBefore(int memory, int passes) {
    PasswordHash hash = madeWith(memory, passes);
    hasher.matches(PASSWORD, hash);

    long before = allocatedBytes();
    hasher.matches(PASSWORD, hash);

    assertThat(allocatedBytes() - before).isLessThan(1024 * 1024);
  }

  /** More at once than there is memory for so far, and of several costs in the same memory. */
  @Test
  void matches_manyAtOnce_holdsForTheirPasswordsAlone() throws Exception {
    var patient =
        new Argon2idPasswordHasher(
            Argon2Settings.recommended(2), new HashingGate(2, 32, Duration.ofMinutes(1)), RANDOM);
    PasswordHash strong = hasher.hash(PASSWORD);
    PasswordHash weak =
        new Argon2idPasswordHasher(new Argon2Settings(64, 1, 2, 1, 0), RANDOM).hash(PASSWORD);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> right = new ArrayList<>();
      List<Future<Boolean>> wrong = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        PasswordHash hash = i % 2 == 0 ? strong : weak;
        Password another = Password.attempted("another " + i);
        right.add(threads.submit(() -> patient.matches(PASSWORD, hash)));
        wrong.add(threads.submit(() -> patient.matches(another, hash)));
      }
      for (int i = 0; i < 8; i++) {
        assertThat(right.get(i).get()).isTrue();
        assertThat(wrong.get(i).get()).isFalse();
      }
    }
  }

  @Test
  void matches_malformedHash_isRefused() {
    var malformed = new PasswordHash("correct horse battery");

    assertThatIllegalArgumentException().isThrownBy(() -> hasher.matches(PASSWORD, malformed));
  }

  @Test
  void decoy_always_costsAsMuchAsAHash() {
    assertThat(hasher.decoy().phc()).matches(CURRENT_COST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "password", "correct horse battery"})
  void decoy_anyPassword_doesNotMatch(String attempt) {
    assertThat(hasher.matches(Password.attempted(attempt), hasher.decoy())).isFalse();
  }

  @Test
  void decoy_ofAnotherHasher_differs() {
    assertThat(hasher().decoy()).isNotEqualTo(hasher.decoy());
  }

  @ParameterizedTest
  @CsvSource({"19455,2", "19456,1", "8192,4", "65536,1"})
  void isOutdated_lessMemoryOrFewerPasses_holds(int memory, int passes) {
    assertThat(hasher.isOutdated(madeWith(memory, passes))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"19456,2", "19456,3", "32768,2", "65536,3"})
  void isOutdated_asMuchOrMore_fails(int memory, int passes) {
    assertThat(hasher.isOutdated(madeWith(memory, passes))).isFalse();
    assertThat(hasher.isOutdated(hasher.hash(PASSWORD))).isFalse();
    assertThat(hasher.isOutdated(hasher.decoy())).isFalse();
  }

  /** A new one's cost is that of the settings, not of what was made before. */
  @Test
  void matches_hashOfWeakerSettings_holdsAndIsOutdatedUntilHashedAgain() {
    var weak = new Argon2idPasswordHasher(new Argon2Settings(64, 1, 1, 1, 0), RANDOM);
    PasswordHash before = weak.hash(PASSWORD);

    assertThat(hasher.matches(PASSWORD, before)).isTrue();
    assertThat(hasher.matches(Password.attempted("another"), before)).isFalse();
    assertThat(hasher.isOutdated(before)).isTrue();
    assertThat(weak.isOutdated(before)).isFalse();
    assertThat(hasher.isOutdated(hasher.hash(PASSWORD))).isFalse();
  }

  @Test
  void matches_hashOfStrongerSettings_holdsAndIsNotOutdated() {
    var weak = new Argon2idPasswordHasher(new Argon2Settings(64, 1, 1, 2, 0), RANDOM);
    PasswordHash strong = hasher.hash(PASSWORD);

    assertThat(weak.matches(PASSWORD, strong)).isTrue();
    assertThat(weak.isOutdated(strong)).isFalse();
  }

  /** A hundred gigabytes, by a row that somebody tampered with. */
  @Test
  void matches_hashOfAbsurdSize_isRefusedAtOnce() {
    PasswordHash absurd = madeWith(104_857_600, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> hasher.matches(PASSWORD, absurd));
    assertThatIllegalArgumentException().isThrownBy(() -> hasher.isOutdated(absurd));
  }

  @Test
  void hash_nobodyMayWaitAndOneIsAtWork_isRefusedAndWorksAfterwards() throws Exception {
    var gate = new HashingGate(1, 0, Duration.ofSeconds(10));
    var busy = new Argon2idPasswordHasher(new Argon2Settings(64, 1, 1, 1, 0), gate, RANDOM);
    PasswordHash known = busy.hash(PASSWORD);
    var working = new CountDownLatch(1);
    var done = new CountDownLatch(1);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(
              () ->
                  gate.run(
                      1,
                      () -> {
                        working.countDown();
                        return awaited(done);
                      }));
      working.await();

      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> busy.hash(PASSWORD));
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> busy.matches(PASSWORD, known));
      done.countDown();
      first.get();
    }
    assertThat(busy.matches(PASSWORD, known)).isTrue();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static long allocatedBytes() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  private static PasswordHash madeWith(int memory, int passes) {
    return new PasswordHash(
        "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=1$c2l4dGVlbmJ5dGVzYWx0IQ$aGFzaGVk");
  }

  private static Argon2idPasswordHasher hasher() {
    return new Argon2idPasswordHasher(Argon2Settings.recommended(2), RANDOM);
  }
}
