package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.application.session.port.out.AccessTokens.Claims;
import dev.aviary.domain.shared.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {

  @TempDir Path folder;

  @Test
  void rotate_noFile_makesOneWithTwoKeys() {
    var made = SigningKeys.rotate(file());

    assertThat(ids()).containsExactly(made.signing(), made.next());
    assertThat(made.leaving()).isEmpty();
  }

  @Test
  void rotate_oneKey_addsTheNextAndLetsItGoOnSigning() throws IOException {
    Files.writeString(
        file(), new JsonWebKeySet(P256Keys.generate()).toJson(OutputControlLevel.INCLUDE_PRIVATE));
    String only = keys().signingKeyId();

    var rotation = SigningKeys.rotate(file());

    assertThat(rotation.signing()).isEqualTo(only);
    assertThat(rotation.leaving()).isEmpty();
    assertThat(ids()).containsExactly(only, rotation.next());
  }

  @Test
  void rotate_twoKeys_theNextSignsAndTheFirstStays() {
    List<String> before = ids();

    var rotation = SigningKeys.rotate(file());

    assertThat(ids()).containsExactly(before.get(1), rotation.next(), before.get(0));
    assertThat(rotation.signing()).isEqualTo(before.get(1));
    assertThat(rotation.leaving()).containsExactly(before.get(0));
    assertThat(before).doesNotContain(rotation.next());
  }

  @Test
  void rotate_again_theOldestGoes() {
    SigningKeys.readOrCreate(file());
    SigningKeys.rotate(file());
    List<String> before = ids();

    var rotation = SigningKeys.rotate(file());

    assertThat(ids()).containsExactly(before.get(1), rotation.next(), before.get(0));
    assertThat(ids()).doesNotContain(before.get(2));
  }

  @Test
  void rotate_fileOfItsOwnerAlone_staysSoAndLeavesNoCopy() throws IOException {
    SigningKeys.readOrCreate(file());

    SigningKeys.rotate(file());

    assertThat(permissions()).isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("keys.json", "keys.json.lock");
    assertThat(folder.resolve("keys.json.lock")).isEmptyFile();
  }

  @Test
  void rotate_fileThatAGroupReads_staysReadable() throws IOException {
    SigningKeys.readOrCreate(file());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

    SigningKeys.rotate(file());

    assertThat(permissions()).isEqualTo("rw-r-----");
  }

  @Test
  void rotate_link_changesWhatItLeadsTo() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place")).resolve("real.json");
    SigningKeys.readOrCreate(place);
    Files.createSymbolicLink(file(), place);

    var rotation = SigningKeys.rotate(file());

    assertThat(file()).isSymbolicLink();
    assertThat(SigningKeys.readExisting(place).signingKeyId()).isEqualTo(rotation.signing());
  }

  @Test
  void rotate_garbage_isRefusedAndStays() throws IOException {
    Files.writeString(file(), "{\"keys\":[]}");

    assertThatIllegalArgumentException().isThrownBy(() -> SigningKeys.rotate(file()));
    assertThat(file()).hasContent("{\"keys\":[]}");
  }

  @Test
  void rotate_folderThatDoesNotExist_fails() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> SigningKeys.rotate(folder.resolve("none/keys.json")))
        .withCauseInstanceOf(NoSuchFileException.class);
  }

  @RepeatedTest(10)
  void rotate_severalAtOnce_leaveAKeyThatEverybodyKnew() throws Exception {
    List<String> before = ids();
    var start = new CyclicBarrier(4);
    Callable<SigningKeys.Rotation> rotating =
        () -> {
          start.await();
          return SigningKeys.rotate(file());
        };
    List<SigningKeys.Rotation> rotations = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<SigningKeys.Rotation> one :
          threads.invokeAll(List.of(rotating, rotating, rotating, rotating))) {
        rotations.add(one.get());
      }
    }

    assertThat(ids()).hasSize(3).doesNotHaveDuplicates();
    assertThat(rotations).anyMatch(it -> it.signing().equals(before.get(1)));
    assertThat(folder.toFile().list()).hasSize(2);
  }

  /** Whoever reads meanwhile finds a whole file: the old one or the new one. */
  @Test
  void rotate_whileAnotherReads_neverShowsAPart() throws Exception {
    SigningKeys.readOrCreate(file());
    var reads = new AtomicInteger();
    var over = new AtomicBoolean();
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> reading =
          threads.submit(
              () -> {
                while (!over.get()) {
                  assertThat(keys().publicKeys()).hasSizeBetween(2, 3);
                  reads.incrementAndGet();
                }
              });
      try {
        for (int i = 0; i < 50 || (reads.get() == 0 && !reading.isDone()); i++) {
          SigningKeys.rotate(file());
        }
      } finally {
        over.set(true);
      }
      reading.get();
    }
  }

  /** Servers start anew one after the other: at no time does one meet a key it does not know. */
  @Test
  void rotate_serversStartOneAfterTheOther_allAcceptEachOthersTokens() {
    List<SmallRyeAccessTokens> servers = new ArrayList<>(List.of(server(), server(), server()));

    for (int rotation = 0; rotation < 4; rotation++) {
      SigningKeys.rotate(file());
      for (int i = 0; i < servers.size(); i++) {
        List<String> issuedBefore = servers.stream().map(KeyRotationTest::issued).toList();
        servers.set(i, server());
        List<String> issuedAfter = servers.stream().map(KeyRotationTest::issued).toList();
        for (SmallRyeAccessTokens server : servers) {
          assertThat(issuedBefore).allMatch(token -> server.verify(token).isPresent());
          assertThat(issuedAfter).allMatch(token -> server.verify(token).isPresent());
        }
      }
    }
  }

  @Test
  void rotate_twice_refusesTokensOfTheKeyThatIsGone() {
    String token = issued(server());

    SigningKeys.rotate(file());
    assertThat(server().verify(token)).isPresent();
    SigningKeys.rotate(file());
    assertThat(server().verify(token)).isEmpty();
  }

  @Property(tries = 20)
  void rotate_once_keepsWhateverWasIssued(
      @ForAll @LongRange(min = 1) long account, @ForAll long high, @ForAll long low)
      throws IOException {
    Path file = Files.createTempDirectory("rotation").resolve("keys.json");
    var before = new SmallRyeAccessTokens(SigningKeys.readOrCreate(file), InstantSource.system());
    Claims said = new Claims(new AccountId(account), new UUID(high, low));
    Instant now = Instant.now();
    String token = before.issue(said.account(), said.session(), now, now.plusSeconds(60));
    SigningKeys.rotate(file);
    var after = new SmallRyeAccessTokens(SigningKeys.readExisting(file), InstantSource.system());

    assertThat(before.verify(token)).contains(said);
    assertThat(after.verify(token)).contains(said);
  }

  private Path file() {
    return folder.resolve("keys.json");
  }

  private SigningKeys keys() {
    return SigningKeys.readOrCreate(file());
  }

  private List<String> ids() {
    return List.copyOf(keys().publicKeys().keySet());
  }

  private SmallRyeAccessTokens server() {
    return new SmallRyeAccessTokens(keys(), InstantSource.system());
  }

  private static String issued(SmallRyeAccessTokens server) {
    Instant now = Instant.now();
    return server.issue(new AccountId(7), new UUID(1, 2), now, now.plusSeconds(60));
  }

  private String permissions() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
  }
}
