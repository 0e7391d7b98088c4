package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53100", "57P01", "57014", "58030", "55P03", "25P03"})
  void databaseThatIsAwayOrFull_isToldWithoutAWordOfItsOwn(String state) {
    assertThat(Outage.in(failure(new SQLException("of message 'secret'", state))))
        .contains("the database does not answer as it should (SQLSTATE " + state + ")");
  }

  @Test
  void commitThatFailedWithIt_isAnOutage() {
    RuntimeException commit = failure();
    commit.addSuppressed(failure(new SQLException("closed", "08006")));

    assertThat(Outage.in(new IllegalStateException(commit))).isPresent();
  }

  @Test
  void noConnectionToBeHad_isAnOutage() {
    assertThat(Outage.in(failure(new SQLException("Sorry, acquisition timeout!")))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001", "55000"})
  void wrongStatement_isAFaultOfOurs(String state) {
    assertThat(Outage.in(failure(new SQLException("x", state)))).isEmpty();
  }

  @Test
  void storage_isToldInItsOwnWords() {
    assertThat(Outage.in(failure(new MediaUnavailableException("it does not answer", failure()))))
        .contains("it does not answer");
  }

  @Test
  void anythingElse_isAFaultOfOurs() {
    assertThat(Outage.in(failure())).isEmpty();
    assertThat(Outage.isOfTheDisk(failure(new IOException("stream is closed")))).isFalse();
  }

  @Test
  void diskThatTakesNoFile_isOfTheDisk() {
    assertThat(Outage.isOfTheDisk(failure(new NoSuchFileException("uploads/1")))).isTrue();
    assertThat(Outage.isOfTheDisk(failure(new IOException("No space left on device")))).isTrue();
    assertThat(Outage.in(failure(new IOException("No space left on device"))))
        .contains("a disk takes no files");
  }

  private static RuntimeException failure() {
    return new IllegalStateException("a fault");
  }

  private static RuntimeException failure(Exception cause) {
    return new IllegalStateException("a fault", new RuntimeException(cause));
  }
}
