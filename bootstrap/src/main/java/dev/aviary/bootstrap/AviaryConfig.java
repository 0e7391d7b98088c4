package dev.aviary.bootstrap;

import dev.aviary.adapters.rest.MessageFormat;
import dev.aviary.adapters.rest.transport.AllowedOrigins;
import dev.aviary.adapters.rest.transport.TrustedProxies;
import dev.aviary.adapters.security.Rate;
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

  /** Where the embedded database, the signing keys and pictures are kept. */
  @WithDefault("data")
  @WithConverter(ConfigValues.Folder.class)
  Path dataDir();

  /** Whether to add the demo accounts, whose passwords everybody knows. */
  @WithDefault("false")
  @WithConverter(ConfigValues.Switch.class)
  Boolean demo();

  /** Where pictures are kept: on disk, below the data folder, or in an S3 bucket. */
  @WithDefault("disk")
  @WithConverter(ConfigValues.StorageKind.class)
  Storage storage();

  /**
   * Bytes that pictures leave free on their disk. Health says so when less is left, there or where
   * the embedded database is.
   */
  @WithDefault("500000000")
  @WithConverter(ConfigValues.Count.class)
  Long diskReserve();

  S3 s3();

  Pictures pictures();

  Brand brand();

  Session session();

  Throttle throttle();

  Overload overload();

  /** Who is believed about where calls come from: proxies of ours, and nobody by default. */
  @WithConverter(ConfigValues.Proxies.class)
  Optional<TrustedProxies> trustedProxies();

  /** Whose pages may call the mobile API from a browser: nobody's by default. */
  @WithConverter(ConfigValues.Origins.class)
  Optional<AllowedOrigins> corsOrigins();

  Password password();

  MobileApi mobileApi();

  Ossn ossn();

  /** Where pictures are kept. */
  enum Storage {
    DISK,
    S3
  }

  /** The bucket for pictures; needed, and looked at, with {@code storage=s3} alone. */
  interface S3 {

    /** The address of the S3 service. */
    @WithConverter(ConfigValues.PublicUrl.class)
    Optional<String> endpoint();

    @WithDefault("us-east-1")
    @WithConverter(ConfigValues.Name.class)
    String region();

    @WithConverter(ConfigValues.Name.class)
    Optional<String> bucket();

    @WithConverter(ConfigValues.Name.class)
    Optional<String> accessKey();

    @WithConverter(ConfigValues.Secret.class)
    Optional<String> secretKey();

    /** For a whole call; where a picture is read, until it begins and for each pause. */
    @WithDefault("PT10S")
    @WithConverter(ConfigValues.ShortTime.class)
    Duration timeout();

    /** Whether clients are sent to the bucket for pictures, with addresses signed for 5 minutes. */
    @WithDefault("false")
    @WithConverter(ConfigValues.Switch.class)
    Boolean redirect();
  }

  /** What is too much for a picture. */
  interface Pictures {

    /** Of its file; the server takes no body beyond 32 MiB. */
    @WithDefault("24000000")
    @WithConverter(ConfigValues.Count.class)
    Long maxBytes();

    /** Of one frame. */
    @WithDefault("50000000")
    @WithConverter(ConfigValues.Count.class)
    Long maxPixels();

    /** Of an animation. */
    @WithDefault("1000")
    @WithConverter(ConfigValues.Count.class)
    Long maxFrames();

    /** For making something of it. */
    @WithDefault("PT20S")
    @WithConverter(ConfigValues.ShortTime.class)
    Duration maxTime();

    /** For all that are decoded at once, in bytes; half of the heap by default. */
    @WithConverter(ConfigValues.Count.class)
    Optional<Long> memory();

    /** How many may wait for that memory. */
    @WithDefault("16")
    @WithConverter(ConfigValues.Count.class)
    Long maxWaiting();
  }

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

    /** From opening a session to its end, however often it is renewed. */
    @WithDefault("P90D")
    @WithConverter(ConfigValues.Lifetime.class)
    Duration refreshTokenLifetime();

    /** From the last renewal of a session to its end. */
    @WithDefault("P30D")
    @WithConverter(ConfigValues.Lifetime.class)
    Duration idleLifetime();

    /** How long the refresh token that was used last may be shown again. */
    @WithDefault("PT30S")
    @WithConverter(ConfigValues.ShortTime.class)
    Duration refreshGrace();

    /** How many sessions an account may have; one more ends the one renewed longest ago. */
    @WithDefault("50")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer maxPerAccount();

    /** How often it is noted when accounts were last active. */
    @WithDefault("PT1M")
    @WithConverter(ConfigValues.Interval.class)
    Duration activityInterval();

    /** A JSON Web Key Set with the keys that sign tokens; made in the data folder by default. */
    @WithConverter(ConfigValues.Folder.class)
    Optional<Path> keysFile();
  }

  /** How often something may be done, in this process. */
  interface Throttle {

    /** Whether anything is counted at all. */
    @WithDefault("true")
    @WithConverter(ConfigValues.Switch.class)
    Boolean enabled();

    /** Attempts to log in. */
    @WithDefault("60/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most logInByAddress();

    /** Attempts with a wrong password; below 100 an hour for both names of an account. */
    @WithDefault("10/PT20M")
    @WithConverter(ConfigValues.Times.class)
    Most wrongPasswordsByName();

    @WithDefault("60/PT1H")
    @WithConverter(ConfigValues.Times.class)
    Most signUpByAddress();

    @WithDefault("300/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most refreshByAddress();

    @WithDefault("30/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most refreshBySession();

    @WithDefault("3000/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most sendByAddress();

    @WithDefault("120/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most sendByAccount();

    @WithDefault("1200/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most searchByAddress();

    @WithDefault("60/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most searchByAccount();

    @WithDefault("300/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most uploadByAddress();

    @WithDefault("30/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most uploadByAccount();
  }

  /** How much may be under way at once, in this process; the rest is turned away. */
  interface Overload {

    /** Calls that wait for a worker or have one. */
    @WithDefault("512")
    @WithConverter(ConfigValues.Count.class)
    Long maxCalls();

    /** Of all bodies in memory, in bytes. */
    @WithDefault("33554432")
    @WithConverter(ConfigValues.Count.class)
    Long bodyMemory();

    /** Of all files on disk that come with forms, in bytes, until they are answered. */
    @WithDefault("1073741824")
    @WithConverter(ConfigValues.Count.class)
    Long uploadDisk();
  }

  /**
   * How often at most.
   *
   * @param rate empty where that is not limited
   */
  record Most(Optional<Rate> rate) {}

  /** What hashing a password costs, with Argon2id. */
  interface Password {

    /** Of each hash, in KiB. */
    @WithDefault("19456")
    @WithConverter(ConfigValues.HashMemory.class)
    Integer memory();

    /** Over that memory. */
    @WithDefault("2")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer passes();

    @WithDefault("1")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer lanes();

    /** How many are hashed at once; half of the processors by default. */
    @WithConverter(ConfigValues.SmallCount.class)
    Optional<Integer> parallel();

    /** How many may wait for their turn. */
    @WithDefault("32")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer maxWaiting();
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
