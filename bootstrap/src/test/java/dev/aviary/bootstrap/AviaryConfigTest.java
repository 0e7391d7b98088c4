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
