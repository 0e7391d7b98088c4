package dev.aviary.bootstrap.admin.doctor;

import dev.aviary.bootstrap.AviaryConfig;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that their keys take, and that are still not to be used in earnest. */
final class SettingsCheck {

  private static final String LOOPBACK = "127.0.0.1";

  private final AviaryConfig config;
  private final String httpHost;

  SettingsCheck(AviaryConfig config, SmallRyeConfig all) {
    this.config = config;
    this.httpHost = all.getValue("quarkus.http.host", String.class);
  }

  List<Finding> findings() {
    return Stream.of(publicUrl(), demo(), Optional.of(siteKey()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Finding> publicUrl() {
    boolean isHere =
        config.brand().publicUrl().matches("https?://(localhost|127\\.0\\.0\\.1)(:.*)?");
    return isHere && !httpHost.equals(LOOPBACK)
        ? Optional.of(
            Finding.warn(
                "public url",
                "pictures are at localhost for every client; set AVIARY_BRAND_PUBLIC_URL to where clients reach the site"))
        : Optional.empty();
  }

  private Optional<Finding> demo() {
    return config.demo()
        ? Optional.of(
            Finding.warn("demo data", "everybody knows these passwords; set AVIARY_DEMO to false"))
        : Optional.empty();
  }

  private Finding siteKey() {
    return config
        .ossn()
        .apiKey()
        .map(SettingsCheck::strength)
        .orElseGet(() -> Finding.ok("ossn key", "none: the OSSN API is closed"));
  }

  private static Finding strength(String key) {
    return SecretStrength.isStrong(key)
        ? Finding.ok("ossn key", "looks as if it had been drawn by lot")
        : Finding.warn(
            "ossn key",
            "too regular for a secret that acts for any account; make AVIARY_OSSN_API_KEY with openssl rand -hex 32");
  }
}
