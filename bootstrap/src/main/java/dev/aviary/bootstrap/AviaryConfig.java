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
 * aviary.brand.time-zone} is {@code AVIARY_BRAND_TIME_ZONE}. What is said of each is what
 * docs/operating.md says of it: {@code make reference} writes it there.
 */
@ConfigMapping(prefix = "aviary")
public interface AviaryConfig {

  /** The folder of the embedded database, the signing keys and the pictures. */
  @WithDefault("data")
  @WithConverter(ConfigValues.Folder.class)
  Path dataDir();

  /** Whether to add demo accounts, whose passwords everybody knows; {@code make run} does. */
  @WithDefault("false")
  @WithConverter(ConfigValues.Switch.class)
  Boolean demo();

  /**
   * The collector that traces of calls are sent to, by OTLP over HTTP; nothing is traced without
   * one.
   */
  @WithConverter(ConfigValues.PublicUrl.class)
  Optional<String> tracingEndpoint();

  /** Whether each line of the log is a JSON object. */
  @WithDefault("false")
  @WithConverter(ConfigValues.Switch.class)
  Boolean logJson();

  /**
   * Where pictures are kept: below the data folder, or in an S3 bucket. A change moves none that
   * are there already.
   */
  @WithDefault("disk")
  @WithConverter(ConfigValues.StorageKind.class)
  Storage storage();

  /**
   * Bytes that pictures leave free on their disk. With less, there or where the embedded database
   * is, {@code q/health/well} is down.
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

  /**
   * Addresses and ranges of proxies whose {@code X-Forwarded-For} is believed. Unless yours is
   * named, everybody behind it shares one address's limits.
   */
  @WithConverter(ConfigValues.Proxies.class)
  Optional<TrustedProxies> trustedProxies();

  /** Whose pages may call the mobile API from a browser. */
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

    /** The address of the S3 service, without the bucket; needed with {@code s3}. */
    @WithConverter(ConfigValues.PublicUrl.class)
    Optional<String> endpoint();

    /** The bucket's region. */
    @WithDefault("us-east-1")
    @WithConverter(ConfigValues.Name.class)
    String region();

    /** The bucket, which must exist; needed with {@code s3}. */
    @WithConverter(ConfigValues.Name.class)
    Optional<String> bucket();

    /** Who may read, write and remove in the bucket; needed with {@code s3}. */
    @WithConverter(ConfigValues.Name.class)
    Optional<String> accessKey();

    /** The secret of the access key; needed with {@code s3}. */
    @WithConverter(ConfigValues.Secret.class)
    Optional<String> secretKey();

    /** For a whole call to storage; where a picture is read, until it begins and for each pause. */
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

    /** Bytes of a picture's file, below {@code QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE}. */
    @WithDefault("24000000")
    @WithConverter(ConfigValues.Count.class)
    Long maxBytes();

    /** Pixels of one frame. */
    @WithDefault("50000000")
    @WithConverter(ConfigValues.Count.class)
    Long maxPixels();

    /** Frames of an animation. */
    @WithDefault("1000")
    @WithConverter(ConfigValues.Count.class)
    Long maxFrames();

    /** For the work on one picture. */
    @WithDefault("PT20S")
    @WithConverter(ConfigValues.ShortTime.class)
    Duration maxTime();

    /**
     * Bytes for all pictures that are worked on at once; half of the heap by default, which is 256
     * MiB.
     */
    @WithConverter(ConfigValues.Count.class)
    Optional<Long> memory();

    /** How many pictures may wait for that memory. */
    @WithDefault("16")
    @WithConverter(ConfigValues.Count.class)
    Long maxWaiting();
  }

  /** What makes this site look different from another. */
  interface Brand {

    /** The site's name. */
    @WithDefault("Aviary")
    @WithConverter(ConfigValues.Name.class)
    String name();

    /** Where clients reach the site. */
    @WithDefault("http://localhost:${quarkus.http.port}")
    @WithConverter(ConfigValues.PublicUrl.class)
    String publicUrl();

    /** Begins the {@code media_name} of pictures. */
    @WithDefault("AVIARY")
    @WithConverter(ConfigValues.MediaPrefix.class)
    String mediaPrefix();

    /** The zone in which times are written out. */
    @WithDefault("UTC")
    @WithConverter(ConfigValues.TimeZone.class)
    ZoneId timeZone();
  }

  /** Sessions and their tokens. */
  interface Session {

    /** How long a {@code session_id} is valid. */
    @WithDefault("PT12H")
    @WithConverter(ConfigValues.Lifetime.class)
    Duration accessTokenLifetime();

    /** How long a session lasts, however often it is renewed. */
    @WithDefault("P90D")
    @WithConverter(ConfigValues.Lifetime.class)
    Duration refreshTokenLifetime();

    /** How long a session lasts that is not renewed. */
    @WithDefault("P30D")
    @WithConverter(ConfigValues.Lifetime.class)
    Duration idleLifetime();

    /** For how long a client that asks twice for new tokens gets the same refresh token. */
    @WithDefault("PT30S")
    @WithConverter(ConfigValues.ShortTime.class)
    Duration refreshGrace();

    /** Sessions of one account; one more ends the one renewed longest ago. */
    @WithDefault("50")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer maxPerAccount();

    /** How often it is written down when accounts were last active. */
    @WithDefault("PT1M")
    @WithConverter(ConfigValues.Interval.class)
    Duration activityInterval();

    /**
     * A JSON Web Key Set of private P-256 keys, made in the data folder by default. The first
     * signs, and seals what was sent under a {@code client_id}; the second is the next to do so.
     */
    @WithConverter(ConfigValues.Folder.class)
    Optional<Path> keysFile();
  }

  /** How often something may be done, in this process. */
  interface Throttle {

    /** Whether anything is counted at all; false is for load tests. */
    @WithDefault("true")
    @WithConverter(ConfigValues.Switch.class)
    Boolean enabled();

    /** Attempts to log in from one address. */
    @WithDefault("60/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most logInByAddress();

    /**
     * Wrong passwords for one name: 10 at once, then one more every 2 minutes. Beyond that the
     * right one is refused too.
     */
    @WithDefault("10/PT20M")
    @WithConverter(ConfigValues.Times.class)
    Most wrongPasswordsByName();

    /** Accounts signed up from one address. */
    @WithDefault("60/PT1H")
    @WithConverter(ConfigValues.Times.class)
    Most signUpByAddress();

    /** Sessions renewed from one address. */
    @WithDefault("300/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most refreshByAddress();

    /** How often one session is renewed. */
    @WithDefault("30/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most refreshBySession();

    /** Messages sent from one address. */
    @WithDefault("3000/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most sendByAddress();

    /** Messages sent by one account. */
    @WithDefault("120/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most sendByAccount();

    /** Searches from one address. */
    @WithDefault("1200/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most searchByAddress();

    /** Searches by one account. */
    @WithDefault("60/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most searchByAccount();

    /** Files sent from one address. */
    @WithDefault("300/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most uploadByAddress();

    /** Files sent by one account. */
    @WithDefault("30/PT1M")
    @WithConverter(ConfigValues.Times.class)
    Most uploadByAccount();
  }

  /** How much may be under way at once, in this process; the rest is turned away. */
  interface Overload {

    /** Calls that wait for a worker or have one; more are told to come again (429). */
    @WithDefault("512")
    @WithConverter(ConfigValues.Count.class)
    Long maxCalls();

    /** Bytes in memory for all bodies at once. */
    @WithDefault("33554432")
    @WithConverter(ConfigValues.Count.class)
    Long bodyMemory();

    /** Bytes on disk for all files that come with calls, until those are answered. */
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

    /** KiB of memory for each hash; who logs in later gets a hash of what was raised since. */
    @WithDefault("19456")
    @WithConverter(ConfigValues.HashMemory.class)
    Integer memory();

    /** Passes over that memory. */
    @WithDefault("2")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer passes();

    /** Lanes of each hash. */
    @WithDefault("1")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer lanes();

    /** How many passwords are hashed at once; half of the processors by default. */
    @WithConverter(ConfigValues.SmallCount.class)
    Optional<Integer> parallel();

    /** How many passwords wait for their turn, up to 10 seconds; more are turned away. */
    @WithDefault("32")
    @WithConverter(ConfigValues.SmallCount.class)
    Integer maxWaiting();
  }

  /** The mobile API. */
  interface MobileApi {

    /**
     * How texts of messages are written out; {@code html} escapes them, for old web clients that
     * paste them into HTML.
     */
    @WithDefault("plain")
    @WithConverter(ConfigValues.TextFormat.class)
    MessageFormat messageFormat();

    /** The e-mail addresses in rows of people, such as those who ask to follow. */
    @WithDefault("shown")
    @WithConverter(ConfigValues.Shown.class)
    Boolean requesterEmail();
  }

  /** The OSSN surface. */
  interface Ossn {

    /** The OSSN site key, which acts for any account; without one the OSSN API is closed. */
    @WithConverter(ConfigValues.SiteKey.class)
    Optional<String> apiKey();
  }
}
