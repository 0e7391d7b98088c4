package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.adapters.rest.MessageFormat;
import dev.aviary.adapters.security.Rate;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class AviaryConfigTest {

  private static final String SITE_KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void read_nothingGiven_hasTheDocumentedDefaults() {
    AviaryConfig config = read(Map.of());

    assertThat(config.dataDir()).isEqualTo(Path.of("data"));
    assertThat(config.demo()).isFalse();
    assertThat(config.logJson()).isFalse();
    assertThat(config.tracingEndpoint()).isEmpty();
    assertThat(config.brand().name()).isEqualTo("Aviary");
    assertThat(config.brand().publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(config.brand().mediaPrefix()).isEqualTo("AVIARY");
    assertThat(config.brand().timeZone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(config.session().accessTokenLifetime()).isEqualTo(Duration.ofHours(12));
    assertThat(config.session().refreshTokenLifetime()).isEqualTo(Duration.ofDays(90));
    assertThat(config.session().idleLifetime()).isEqualTo(Duration.ofDays(30));
    assertThat(config.session().refreshGrace()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.session().maxPerAccount()).isEqualTo(50);
    assertThat(config.session().activityInterval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.session().keysFile()).isEmpty();
    assertThat(config.trustedProxies()).isEmpty();
    assertThat(config.corsOrigins()).isEmpty();
    assertThat(config.throttle().enabled()).isTrue();
    assertThat(config.throttle().logInByAddress()).isEqualTo(most(60, "PT1M"));
    assertThat(config.throttle().wrongPasswordsByName()).isEqualTo(most(10, "PT20M"));
    assertThat(config.throttle().signUpByAddress()).isEqualTo(most(60, "PT1H"));
    assertThat(config.throttle().refreshByAddress()).isEqualTo(most(300, "PT1M"));
    assertThat(config.throttle().refreshBySession()).isEqualTo(most(30, "PT1M"));
    assertThat(config.throttle().sendByAddress()).isEqualTo(most(3000, "PT1M"));
    assertThat(config.throttle().sendByAccount()).isEqualTo(most(120, "PT1M"));
    assertThat(config.throttle().searchByAddress()).isEqualTo(most(1200, "PT1M"));
    assertThat(config.throttle().searchByAccount()).isEqualTo(most(60, "PT1M"));
    assertThat(config.throttle().uploadByAddress()).isEqualTo(most(300, "PT1M"));
    assertThat(config.throttle().uploadByAccount()).isEqualTo(most(30, "PT1M"));
    assertThat(config.overload().maxCalls()).isEqualTo(512);
    assertThat(config.overload().bodyMemory()).isEqualTo(32 * 1024 * 1024);
    assertThat(config.overload().uploadDisk()).isEqualTo(1024 * 1024 * 1024);
    assertThat(config.password().memory()).isEqualTo(19456);
    assertThat(config.password().passes()).isEqualTo(2);
    assertThat(config.password().lanes()).isEqualTo(1);
    assertThat(config.password().parallel()).isEmpty();
    assertThat(config.password().maxWaiting()).isEqualTo(32);
    assertThat(config.mobileApi().messageFormat()).isEqualTo(MessageFormat.PLAIN);
    assertThat(config.mobileApi().requesterEmail()).isTrue();
    assertThat(config.ossn().apiKey()).isEmpty();
    assertThat(config.storage()).isEqualTo(AviaryConfig.Storage.DISK);
    assertThat(config.diskReserve()).isEqualTo(500_000_000);
    assertThat(config.s3().endpoint()).isEmpty();
    assertThat(config.s3().region()).isEqualTo("us-east-1");
    assertThat(config.s3().bucket()).isEmpty();
    assertThat(config.s3().accessKey()).isEmpty();
    assertThat(config.s3().secretKey()).isEmpty();
    assertThat(config.s3().redirect()).isFalse();
    assertThat(config.s3().timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.pictures().maxBytes()).isEqualTo(24_000_000);
    assertThat(config.pictures().maxPixels()).isEqualTo(50_000_000);
    assertThat(config.pictures().maxFrames()).isEqualTo(1000);
    assertThat(config.pictures().maxTime()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.pictures().memory()).isEmpty();
    assertThat(config.pictures().maxWaiting()).isEqualTo(16);
  }

  @Test
  void read_everyKeyGivenByEnvironment_isTaken() {
    AviaryConfig config =
        read(
            Map.ofEntries(
                Map.entry("AVIARY_DATA_DIR", "/srv/aviary"),
                Map.entry("AVIARY_DEMO", "true"),
                Map.entry("AVIARY_BRAND_NAME", "Twittner"),
                Map.entry("AVIARY_BRAND_PUBLIC_URL", "https://twittner.com/"),
                Map.entry("AVIARY_BRAND_MEDIA_PREFIX", "TWTNR"),
                Map.entry("AVIARY_BRAND_TIME_ZONE", "Europe/Berlin"),
                Map.entry("AVIARY_SESSION_ACCESS_TOKEN_LIFETIME", "PT5M"),
                Map.entry("AVIARY_SESSION_REFRESH_TOKEN_LIFETIME", "P1D"),
                Map.entry("AVIARY_SESSION_IDLE_LIFETIME", "PT2H"),
                Map.entry("AVIARY_SESSION_REFRESH_GRACE", "PT3S"),
                Map.entry("AVIARY_SESSION_MAX_PER_ACCOUNT", "4"),
                Map.entry("AVIARY_SESSION_ACTIVITY_INTERVAL", "PT5M"),
                Map.entry("AVIARY_SESSION_KEYS_FILE", "/run/keys.json"),
                Map.entry("AVIARY_TRUSTED_PROXIES", "10.0.0.0/8,192.0.2.7"),
                Map.entry("AVIARY_THROTTLE_ENABLED", "false"),
                Map.entry("AVIARY_THROTTLE_LOG_IN_BY_ADDRESS", "1/PT2S"),
                Map.entry("AVIARY_THROTTLE_WRONG_PASSWORDS_BY_NAME", "2/PT3S"),
                Map.entry("AVIARY_THROTTLE_SIGN_UP_BY_ADDRESS", "3/PT4S"),
                Map.entry("AVIARY_THROTTLE_REFRESH_BY_ADDRESS", "4/PT5S"),
                Map.entry("AVIARY_THROTTLE_REFRESH_BY_SESSION", "5/PT6S"),
                Map.entry("AVIARY_THROTTLE_SEND_BY_ADDRESS", "6/PT7S"),
                Map.entry("AVIARY_THROTTLE_SEND_BY_ACCOUNT", "7/PT8S"),
                Map.entry("AVIARY_THROTTLE_SEARCH_BY_ADDRESS", "8/PT9S"),
                Map.entry("AVIARY_THROTTLE_SEARCH_BY_ACCOUNT", "9/PT10S"),
                Map.entry("AVIARY_THROTTLE_UPLOAD_BY_ADDRESS", "10/PT11S"),
                Map.entry("AVIARY_THROTTLE_UPLOAD_BY_ACCOUNT", "off"),
                Map.entry("AVIARY_PASSWORD_MEMORY", "65536"),
                Map.entry("AVIARY_PASSWORD_PASSES", "3"),
                Map.entry("AVIARY_PASSWORD_LANES", "4"),
                Map.entry("AVIARY_PASSWORD_PARALLEL", "5"),
                Map.entry("AVIARY_PASSWORD_MAX_WAITING", "6"),
                Map.entry("AVIARY_MOBILE_API_MESSAGE_FORMAT", "html"),
                Map.entry("AVIARY_MOBILE_API_REQUESTER_EMAIL", "hidden"),
                Map.entry("AVIARY_STORAGE", "s3"),
                Map.entry("AVIARY_DISK_RESERVE", "1"),
                Map.entry("AVIARY_S3_ENDPOINT", "https://s3.example"),
                Map.entry("AVIARY_S3_REGION", "eu-central-1"),
                Map.entry("AVIARY_S3_BUCKET", "pictures"),
                Map.entry("AVIARY_S3_ACCESS_KEY", "access"),
                Map.entry("AVIARY_S3_SECRET_KEY", "secret"),
                Map.entry("AVIARY_S3_REDIRECT", "true"),
                Map.entry("AVIARY_S3_TIMEOUT", "PT2S"),
                Map.entry("AVIARY_PICTURES_MAX_BYTES", "1000000"),
                Map.entry("AVIARY_PICTURES_MAX_PIXELS", "2000000"),
                Map.entry("AVIARY_PICTURES_MAX_FRAMES", "10"),
                Map.entry("AVIARY_PICTURES_MAX_TIME", "PT5S"),
                Map.entry("AVIARY_PICTURES_MEMORY", "300000000"),
                Map.entry("AVIARY_PICTURES_MAX_WAITING", "8"),
                Map.entry("AVIARY_OSSN_API_KEY", SITE_KEY)));

    assertThat(config.dataDir()).isEqualTo(Path.of("/srv/aviary"));
    assertThat(config.demo()).isTrue();
    assertThat(config.brand().name()).isEqualTo("Twittner");
    assertThat(config.brand().publicUrl()).isEqualTo("https://twittner.com");
    assertThat(config.brand().mediaPrefix()).isEqualTo("TWTNR");
    assertThat(config.brand().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(config.session().accessTokenLifetime()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.session().refreshTokenLifetime()).isEqualTo(Duration.ofDays(1));
    assertThat(config.session().idleLifetime()).isEqualTo(Duration.ofHours(2));
    assertThat(config.session().refreshGrace()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.session().maxPerAccount()).isEqualTo(4);
    assertThat(config.session().activityInterval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.session().keysFile()).contains(Path.of("/run/keys.json"));
    assertThat(config.trustedProxies()).isPresent();
    assertThat(config.throttle().enabled()).isFalse();
    assertThat(config.throttle().logInByAddress()).isEqualTo(most(1, "PT2S"));
    assertThat(config.throttle().wrongPasswordsByName()).isEqualTo(most(2, "PT3S"));
    assertThat(config.throttle().signUpByAddress()).isEqualTo(most(3, "PT4S"));
    assertThat(config.throttle().refreshByAddress()).isEqualTo(most(4, "PT5S"));
    assertThat(config.throttle().refreshBySession()).isEqualTo(most(5, "PT6S"));
    assertThat(config.throttle().sendByAddress()).isEqualTo(most(6, "PT7S"));
    assertThat(config.throttle().sendByAccount()).isEqualTo(most(7, "PT8S"));
    assertThat(config.throttle().searchByAddress()).isEqualTo(most(8, "PT9S"));
    assertThat(config.throttle().searchByAccount()).isEqualTo(most(9, "PT10S"));
    assertThat(config.throttle().uploadByAddress()).isEqualTo(most(10, "PT11S"));
    assertThat(config.throttle().uploadByAccount().rate()).isEmpty();
    assertThat(config.password().memory()).isEqualTo(65536);
    assertThat(config.password().passes()).isEqualTo(3);
    assertThat(config.password().lanes()).isEqualTo(4);
    assertThat(config.password().parallel()).contains(5);
    assertThat(config.password().maxWaiting()).isEqualTo(6);
    assertThat(config.mobileApi().messageFormat()).isEqualTo(MessageFormat.HTML);
    assertThat(config.mobileApi().requesterEmail()).isFalse();
    assertThat(config.ossn().apiKey()).contains(SITE_KEY);
    assertThat(config.storage()).isEqualTo(AviaryConfig.Storage.S3);
    assertThat(config.diskReserve()).isEqualTo(1);
    assertThat(config.s3().endpoint()).contains("https://s3.example");
    assertThat(config.s3().region()).isEqualTo("eu-central-1");
    assertThat(config.s3().bucket()).contains("pictures");
    assertThat(config.s3().accessKey()).contains("access");
    assertThat(config.s3().secretKey()).contains("secret");
    assertThat(config.s3().redirect()).isTrue();
    assertThat(config.s3().timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.pictures().maxBytes()).isEqualTo(1_000_000);
    assertThat(config.pictures().maxPixels()).isEqualTo(2_000_000);
    assertThat(config.pictures().maxFrames()).isEqualTo(10);
    assertThat(config.pictures().maxTime()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.pictures().memory()).contains(300_000_000L);
    assertThat(config.pictures().maxWaiting()).isEqualTo(8);
  }

  @Test
  void read_siteKeyOneCharacterShort_isRefused() {
    assertThatThrownBy(() -> read(Map.of("AVIARY_OSSN_API_KEY", SITE_KEY.substring(1))))
        .isInstanceOf(ConfigValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "60",
        "0/PT1M",
        "1000000/PT1M",
        "-1/PT1M",
        "60/PT0.5S",
        "60/P2D",
        "60/1M",
        "60 / PT1M",
        "60/PT1M/PT1M",
        "Off"
      })
  void read_rateThatIsNone_isRefused(String text) {
    assertThatThrownBy(() -> read(Map.of("AVIARY_THROTTLE_SEND_BY_ACCOUNT", text)))
        .isInstanceOf(ConfigValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/P1D", "999999/PT1S", "60/PT1M", "off"})
  void read_rate_isTaken(String text) {
    assertThat(read(Map.of("AVIARY_THROTTLE_SEND_BY_ACCOUNT", text))).isNotNull();
  }

  @Test
  void read_noTrustedProxiesGiven_trustsNobody() {
    assertThat(read(Map.of("AVIARY_TRUSTED_PROXIES", "")).trustedProxies()).isEmpty();
  }

  private static AviaryConfig.Most most(int count, String period) {
    return new AviaryConfig.Most(Optional.of(new Rate(count, Duration.parse(period))));
  }

  public static AviaryConfig read(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new EnvConfigSource(environment, 300))
        .withDefaultValue("quarkus.http.port", "8080")
        .withMapping(AviaryConfig.class)
        .build()
        .getConfigMapping(AviaryConfig.class);
  }
}
