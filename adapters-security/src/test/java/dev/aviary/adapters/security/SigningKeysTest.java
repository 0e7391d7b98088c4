package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.spec.ECParameterSpec;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

  private final Path folder;
  private final Path file;

  SigningKeysTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("keys.json");
  }

  @Test
  void readOrCreate_noFile_makesOneForItsOwnerAlone() throws IOException {
    SigningKeys keys = SigningKeys.readOrCreate(file);

    assertThat(keys.publicKeys()).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactly("keys.json");
  }

  @Test
  void readOrCreate_secondTime_readsTheSameKey() {
    SigningKeys made = SigningKeys.readOrCreate(file);

    SigningKeys read = SigningKeys.readOrCreate(file);

    assertThat(read.signingKeyId()).isEqualTo(made.signingKeyId());
    assertThat(read.signingKey()).isEqualTo(made.signingKey());
    assertThat(read.publicKeys()).isEqualTo(made.publicKeys());
  }

  @Test
  void readOrCreate_anotherFile_makesAnotherKey() {
    SigningKeys another = SigningKeys.readOrCreate(folder.resolve("another.json"));

    assertThat(SigningKeys.readOrCreate(file).signingKeyId()).isNotEqualTo(another.signingKeyId());
  }

  @RepeatedTest(20)
  void readOrCreate_twoAtOnce_endWithTheSameKeyAndNoLeftovers() throws Exception {
    var start = new CyclicBarrier(2);
    Callable<SigningKeys> starting =
        () -> {
          start.await();
          return SigningKeys.readOrCreate(file);
        };

    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(starting);
      var other = threads.submit(starting);

      assertThat(one.get().signingKey()).isEqualTo(other.get().signingKey());
    }
    assertThat(folder.toFile().list()).containsExactly("keys.json");
  }

  @Test
  void readOrCreate_folderThatDoesNotExist_fails() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> SigningKeys.readOrCreate(folder.resolve("none/keys.json")))
        .withCauseInstanceOf(NoSuchFileException.class);
  }

  @Test
  void readExisting_noFile_failsAndMakesNone() {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> SigningKeys.readExisting(file))
        .withCauseInstanceOf(NoSuchFileException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void readExisting_twoKeys_firstSignsAndBothVerify() throws Exception {
    EllipticCurveJsonWebKey first = key("first", EllipticCurves.P256);
    EllipticCurveJsonWebKey second = key("second", EllipticCurves.P256);
    write(first, second);

    SigningKeys keys = SigningKeys.readExisting(file);

    assertThat(keys.signingKeyId()).isEqualTo("first");
    assertThat(keys.signingKey()).isEqualTo(first.getPrivateKey());
    assertThat(keys.publicKeys())
        .containsExactly(
            entry("first", first.getPublicKey()), entry("second", second.getPublicKey()));
  }

  @Test
  void readExisting_rsaKey_isRefused() throws Exception {
    JsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId("rsa");
    write(rsa);

    assertRefused();
  }

  @Test
  void readExisting_p384Key_isRefused() throws Exception {
    write(key("p384", EllipticCurves.P384));

    assertRefused();
  }

  @Test
  void readExisting_p384KeySecond_isRefused() throws Exception {
    write(key("p256", EllipticCurves.P256), key("p384", EllipticCurves.P384));

    assertRefused();
  }

  @Test
  void readExisting_keyWithoutId_isRefused() throws Exception {
    write(EcJwkGenerator.generateJwk(EllipticCurves.P256));

    assertRefused();
  }

  @Test
  void readExisting_publicKeyAlone_isRefused() throws Exception {
    var set = new JsonWebKeySet(key("public", EllipticCurves.P256));
    Files.writeString(file, set.toJson(OutputControlLevel.PUBLIC_ONLY));

    assertRefused();
  }

  @Test
  void readExisting_idThatTwoKeysShare_isRefused() throws Exception {
    write(key("one", EllipticCurves.P256), key("one", EllipticCurves.P256));

    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a secret key",
        "{\"d\":\"secret\"}",
        "{\"keys\":[]}",
        "{\"keys\":[{}]}",
        "{\"keys\":\"x\"}",
        "{\"keys\":[1]}",
        "{\"keys\":{}}"
      })
  void readExisting_garbage_isRefusedWithoutQuotingIt(String garbage) throws IOException {
    Files.writeString(file, garbage);

    assertRefused();
  }

  @Test
  void readExisting_notUtf8_isRefused() throws IOException {
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE});

    assertRefused();
  }

  @Test
  void readExisting_brokenKeyBesideAGoodOne_isRefused() throws Exception {
    write(key("good", EllipticCurves.P256));
    String good = Files.readString(file);
    Files.writeString(file, good.replace("[", "[{\"kty\":\"oops\",\"kid\":\"b\"},"));

    assertRefused();
  }

  @Test
  void readExisting_privateHalfOfAnotherKey_isRefused() throws Exception {
    write(key("one", EllipticCurves.P256));
    String privateHalf = "\"d\":\"[^\"]+\"";
    String one = Files.readString(file);
    write(key("other", EllipticCurves.P256));
    Matcher other = Pattern.compile(privateHalf).matcher(Files.readString(file));
    assertThat(other.find()).isTrue();
    Files.writeString(file, one.replaceFirst(privateHalf, other.group()));

    assertRefused();
  }

  /** The whole message is fixed, so nothing of the file can be in it. */
  private void assertRefused() {
    assertThatThrownBy(() -> SigningKeys.readExisting(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessage(
            "%s is not a JSON Web Key Set of private P-256 keys, each with a kid of its own"
                .formatted(file));
  }

  private void write(JsonWebKey... keys) throws IOException {
    Files.writeString(file, new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE));
  }

  private static EllipticCurveJsonWebKey key(String id, ECParameterSpec curve)
      throws JoseException {
    EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(curve);
    key.setKeyId(id);
    return key;
  }
}
