package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.adapters.rest.MessageFormat;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AviaryConfigTest {

  private static final String SITE_KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void read_nothingGiven_hasTheDocumentedDefaults() {
    AviaryConfig config = read(Map.of());

    assertThat(config.dataDir()).isEqualTo(Path.of("data"));
    assertThat(config.demo()).isFalse();
    assertThat(config.brand().name()).isEqualTo("Aviary");
    assertThat(config.brand().publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(config.brand().mediaPrefix()).isEqualTo("AVIARY");
    assertThat(config.brand().timeZone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(config.session().accessTokenLifetime()).isEqualTo(Duration.ofHours(12));
    assertThat(config.session().refreshTokenLifetime()).isEqualTo(Duration.ofDays(90));
    assertThat(config.session().keysFile()).isEmpty();
    assertThat(config.mobileApi().messageFormat()).isEqualTo(MessageFormat.PLAIN);
    assertThat(config.mobileApi().requesterEmail()).isTrue();
    assertThat(config.ossn().apiKey()).isEmpty();
    assertThat(config.storage()).isEqualTo(AviaryConfig.Storage.DISK);
    assertThat(config.s3().endpoint()).isEmpty();
    assertThat(config.s3().region()).isEqualTo("us-east-1");
    assertThat(config.s3().bucket()).isEmpty();
    assertThat(config.s3().accessKey()).isEmpty();
    assertThat(config.s3().secretKey()).isEmpty();
    assertThat(config.s3().redirect()).isFalse();
    assertThat(config.pictures().maxBytes()).isEqualTo(24_000_000);
    assertThat(config.pictures().maxPixels()).isEqualTo(50_000_000);
    assertThat(config.pictures().maxFrames()).isEqualTo(1000);
    assertThat(config.pictures().maxTime()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.pictures().memory()).isEmpty();
    assertThat(config.pictures().maxWaiting()).isEqualTo(64);
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
                Map.entry("AVIARY_SESSION_KEYS_FILE", "/run/keys.json"),
                Map.entry("AVIARY_MOBILE_API_MESSAGE_FORMAT", "html"),
                Map.entry("AVIARY_MOBILE_API_REQUESTER_EMAIL", "hidden"),
                Map.entry("AVIARY_STORAGE", "s3"),
                Map.entry("AVIARY_S3_ENDPOINT", "https://s3.example"),
                Map.entry("AVIARY_S3_REGION", "eu-central-1"),
                Map.entry("AVIARY_S3_BUCKET", "pictures"),
                Map.entry("AVIARY_S3_ACCESS_KEY", "access"),
                Map.entry("AVIARY_S3_SECRET_KEY", "secret"),
                Map.entry("AVIARY_S3_REDIRECT", "true"),
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
    assertThat(config.session().keysFile()).contains(Path.of("/run/keys.json"));
    assertThat(config.mobileApi().messageFormat()).isEqualTo(MessageFormat.HTML);
    assertThat(config.mobileApi().requesterEmail()).isFalse();
    assertThat(config.ossn().apiKey()).contains(SITE_KEY);
    assertThat(config.storage()).isEqualTo(AviaryConfig.Storage.S3);
    assertThat(config.s3().endpoint()).contains("https://s3.example");
    assertThat(config.s3().region()).isEqualTo("eu-central-1");
    assertThat(config.s3().bucket()).contains("pictures");
    assertThat(config.s3().accessKey()).contains("access");
    assertThat(config.s3().secretKey()).contains("secret");
    assertThat(config.s3().redirect()).isTrue();
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

  private static AviaryConfig read(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new EnvConfigSource(environment, 300))
        .withDefaultValue("quarkus.http.port", "8080")
        .withMapping(AviaryConfig.class)
        .build()
        .getConfigMapping(AviaryConfig.class);
  }
}
