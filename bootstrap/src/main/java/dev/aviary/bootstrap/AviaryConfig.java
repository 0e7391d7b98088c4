package dev.aviary.bootstrap;

import dev.aviary.adapters.rest.MessageFormat;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * All of Aviary's own configuration. Every key can be given by environment: {@code
 * aviary.brand.time-zone} is {@code AVIARY_BRAND_TIME_ZONE}.
 */
@ConfigMapping(prefix = "aviary")
public interface AviaryConfig {

  /** Where the embedded database and the signing keys are kept. */
  @WithDefault("data")
  @WithConverter(ConfigValues.Folder.class)
  Path dataDir();

  /** Whether to add the demo accounts, whose passwords everybody knows. */
  @WithDefault("false")
  @WithConverter(ConfigValues.Switch.class)
  Boolean demo();

  Brand brand();

  Session session();

  MobileApi mobileApi();

  Ossn ossn();

  /** What makes this site look different from another. */
  interface Brand {

    @WithDefault("Aviary")
    @WithConverter(ConfigValues.Name.class)
    String name();

    /** Where clients reach the site. */
    @WithDefault("http://localhost:${quarkus.http.port}")
    @WithConverter(ConfigValues.PublicUrl.class)
    String publicUrl();

    /** Begins the {@code media_name} of a message's picture. */
    @WithDefault("AVIARY")
    @WithConverter(ConfigValues.MediaPrefix.class)
    String mediaPrefix();

    /** In which times are written out. */
    @WithDefault("UTC")
    @WithConverter(ConfigValues.TimeZone.class)
    ZoneId timeZone();
  }

  /** Sessions and their tokens. */
  interface Session {

    /** From issuing an access token to refusing it. */
    @WithDefault("PT12H")
    @WithConverter(ConfigValues.Lifetime.class)
    Duration accessTokenLifetime();

    /** From opening a session to the end of its renewal. */
    @WithDefault("P90D")
    @WithConverter(ConfigValues.Lifetime.class)
    Duration refreshTokenLifetime();

    /** A JSON Web Key Set with the keys that sign tokens; made in the data folder by default. */
    @WithConverter(ConfigValues.Folder.class)
    Optional<Path> keysFile();
  }

  /** The mobile API. */
  interface MobileApi {

    /** How the texts of messages are written out. */
    @WithDefault("plain")
    @WithConverter(ConfigValues.TextFormat.class)
    MessageFormat messageFormat();

    /** Whether rows of people, such as those who ask to follow, tell their e-mail addresses. */
    @WithDefault("shown")
    @WithConverter(ConfigValues.Shown.class)
    Boolean requesterEmail();
  }

  /** The OSSN surface. */
  interface Ossn {

    /** The site key: a secret that acts for any account. */
    @WithConverter(ConfigValues.SiteKey.class)
    Optional<String> apiKey();
  }
}
