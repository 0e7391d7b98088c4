package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AVIARY_BRAND_TIME_ZONE | Mars | takes a time zone such as UTC or Europe/Berlin",
        "AVIARY_DEMO | maybe | takes true or false",
        "AVIARY_BRAND_NAME | '' | takes a name of 1 to 100 characters",
        "AVIARY_BRAND_PUBLIC_URL | social | takes an address such as https://social.example, without query or fragment",
        "AVIARY_BRAND_MEDIA_PREFIX | a/b | takes 1 to 32 letters or digits",
        "AVIARY_MOBILE_API_MESSAGE_FORMAT | HTML | takes plain or html",
        "AVIARY_MOBILE_API_REQUESTER_EMAIL | no | takes shown or hidden",
        "AVIARY_OSSN_API_KEY | secret-but-short | takes a secret of at least 32 characters",
        "AVIARY_SESSION_ACCESS_TOKEN_LIFETIME | 7 | takes an ISO 8601 duration from PT1M to P3650D, such as PT12H",
        "AVIARY_SESSION_REFRESH_TOKEN_LIFETIME | PT1S | takes an ISO 8601 duration from PT1M to P3650D, such as PT12H",
        "AVIARY_PASSWORD_MEMORY | 4096 | takes a whole number from 7168 to 262144",
        "AVIARY_PASSWORD_MEMORY | 19M | takes a whole number from 7168 to 262144",
        "AVIARY_PASSWORD_PASSES | 0 | takes a whole number from 1 to 1000",
        "AVIARY_PASSWORD_LANES | two | takes a whole number from 1 to 1000",
        "AVIARY_PASSWORD_PARALLEL | -1 | takes a whole number from 1 to 1000",
        "AVIARY_PASSWORD_MAX_WAITING | 1001 | takes a whole number from 1 to 1000",
        "AVIARY_SESSION_REFRESH_GRACE | P1D | takes an ISO 8601 duration from PT1S to PT10M, such as PT20S",
        "AVIARY_SESSION_ACTIVITY_INTERVAL | 60 | takes an ISO 8601 duration from PT1S to P1D, such as PT1M",
        "AVIARY_SESSION_MAX_PER_ACCOUNT | 0 | takes a whole number from 1 to 1000",
        "AVIARY_STORAGE | tape | takes disk or s3",
        "AVIARY_S3_ENDPOINT | s3.example | takes an address such as https://social.example, without query or fragment",
        "AVIARY_S3_SECRET_KEY | ' ' | takes a secret",
        "AVIARY_S3_REDIRECT | no | takes true or false",
        "AVIARY_PICTURES_MAX_BYTES | 24M | takes a whole number from 1 to 999999999999",
        "AVIARY_PICTURES_MAX_TIME | 20 | takes an ISO 8601 duration from PT1S to PT10M, such as PT20S",
        "AVIARY_PICTURES_MEMORY | 0 | takes a whole number from 1 to 999999999999",
        "AVIARY_THROTTLE_ENABLED | no | takes true or false",
        "AVIARY_THROTTLE_SEND_BY_ACCOUNT | 120 | takes off, or a number and an ISO 8601 duration from PT1S to P1D, such as 60/PT1M",
        "AVIARY_THROTTLE_UPLOAD_BY_ADDRESS | '' | takes off, or a number and an ISO 8601 duration from PT1S to P1D, such as 60/PT1M",
        "AVIARY_TRUSTED_PROXIES | proxy.example | takes addresses and ranges between commas, such as 192.0.2.7,10.0.0.0/8,fd00::/8",
        "AVIARY_CORS_ORIGINS | * | takes origins between commas, such as https://app.example,http://localhost:3000, and never *",
        "QUARKUS_HTTP_PORT | abc | takes a port from 0 to 65535",
        "QUARKUS_HTTP_PORT | '' | takes a port from 0 to 65535",
        "QUARKUS_MANAGEMENT_PORT | 65536 | takes a port from 0 to 65535"
      })
  void read_wrongValue_isRefusedNamingTheKeyAndWhatItTakes(String key, String value, String takes) {
    assertThatThrownBy(
            () -> ConfigReader.read(List.of(new EnvConfigSource(Map.of(key, value), 300))))
        .isInstanceOf(StartupException.class)
        .hasMessage(key + " " + takes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u:UrlSecretPw@host/db",
        "jdbc:postgresql://u:UrlSecretPw@host/db",
        "jdbc:postgresql://host:54e2/db?user=u&password=UrlSecretPw",
        "jdbc:postgresql://host:70000/db?user=u&password=UrlSecretPw",
        "jdbc:postgresql://host?user=u&password=UrlSecretPw",
        "jdbc:postgresql://host/db?user=u&password=UrlSecretPw%",
        "jdbc:postgresql://host/db?user=u&password=UrlSecretPw%zz"
      })
  void read_addressThatTheDriverCannotRead_isRefusedAndNowhereRepeated(String url) {
    Map<String, String> environment = Map.of("QUARKUS_DATASOURCE_JDBC_URL", url);
    List<String> logged = new ArrayList<>();
    Handler handler = new Noting(logged);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      assertThatThrownBy(() -> ConfigReader.read(List.of(new EnvConfigSource(environment, 300))))
          .isInstanceOf(StartupException.class)
          .hasMessageStartingWith(
              "QUARKUS_DATASOURCE_JDBC_URL takes an address such as jdbc:postgresql://host:5432/aviary")
          .hasMessageNotContaining("UrlSecretPw");
    } finally {
      root.removeHandler(handler);
    }
    assertThat(logged).noneMatch(it -> it.contains("UrlSecretPw"));
  }

  @Test
  void read_addressWithEscapedPassword_isTaken() {
    Map<String, String> environment =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://one,two:5433/aviary?user=u&password=%25%26%2B@%20");

    assertThat(ConfigReader.read(List.of(new EnvConfigSource(environment, 300)))).isNotNull();
  }

  private static final class Noting extends Handler {

    private final List<String> logged;

    Noting(List<String> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord entry) {
      logged.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
