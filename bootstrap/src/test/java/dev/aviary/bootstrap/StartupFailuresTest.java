package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class StartupFailuresTest {

  private static final String QUOTED =
      "Unable to parse jdbc:postgresql://host/db?user=u&password=UrlSecretPw&sslPassword=OtherPw";

  @Test
  void explain_driverThatQuotesTheAddress_leavesPasswordsOut() {
    assertThat(StartupFailures.explain(new SQLException(QUOTED)).getMessage())
        .startsWith("the database refused: Unable to parse jdbc:postgresql://host/db?user=u")
        .doesNotContain("UrlSecretPw", "OtherPw");
    assertThat(StartupFailures.explain(new FlywayException(QUOTED)).getMessage())
        .doesNotContain("UrlSecretPw", "OtherPw");
  }

  @Test
  void explain_toldToEndDuringTheStart_isOneLine() {
    assertThat(StartupFailures.explain(new IllegalStateException("Shutdown in progress")))
        .hasMessage("told to end while it started");
  }
}
