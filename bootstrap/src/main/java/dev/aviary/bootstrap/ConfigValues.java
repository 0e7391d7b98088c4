package dev.aviary.bootstrap;

import dev.aviary.adapters.rest.MessageFormat;
import dev.aviary.adapters.rest.transport.AllowedOrigins;
import dev.aviary.adapters.rest.transport.TrustedProxies;
import dev.aviary.adapters.security.Rate;
import java.io.Serial;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * How configured texts become values. Each refusal says what the key takes, and never what it got:
 * that may be a secret.
 */
public final class ConfigValues {

  private ConfigValues() {}

  /** A path of a file or folder. */
  public static final class Folder implements Converter<Path> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Path convert(String text) {
      try {
        return Path.of(checked(text, path -> !path.isEmpty(), "takes a path"));
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException("takes a path", e);
      }
    }
  }

  /** True or false, nothing that merely resembles them. */
  public static final class Switch implements Converter<Boolean> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String text) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException("takes true or false");
      };
    }
  }

  /** A name to show. */
  public static final class Name implements Converter<String> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String convert(String text) {
      return checked(
          text,
          name -> !name.isBlank() && name.length() <= 100,
          "takes a name of 1 to 100 characters");
    }
  }

  /** An address without a trailing slash. */
  public static final class PublicUrl implements Converter<String> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String convert(String text) {
      return checked(
              text,
              PublicUrl::isBase,
              "takes an address such as https://social.example, without query or fragment")
          .replaceFirst("/+$", "");
    }

    private static boolean isBase(String text) {
      try {
        URI uri = URI.create(text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }

  /** A prefix of media names. */
  public static final class MediaPrefix implements Converter<String> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String convert(String text) {
      return checked(
          text, prefix -> prefix.matches("[A-Za-z0-9]{1,32}"), "takes 1 to 32 letters or digits");
    }
  }

  /** A time zone by its IANA name. */
  public static final class TimeZone implements Converter<ZoneId> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public ZoneId convert(String text) {
      try {
        return ZoneId.of(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("takes a time zone such as UTC or Europe/Berlin", e);
      }
    }
  }

  /** How long a token lasts. */
  public static final class Lifetime implements Converter<Duration> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String text) {
      return duration(
          text, Duration.ofMinutes(1), Duration.ofDays(3650), "PT1M to P3650D", "PT12H");
    }
  }

  /** How long something quick may take. */
  public static final class ShortTime implements Converter<Duration> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String text) {
      return duration(
          text, Duration.ofSeconds(1), Duration.ofMinutes(10), "PT1S to PT10M", "PT20S");
    }
  }

  /** How often something is done by itself. */
  public static final class Interval implements Converter<Duration> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Duration convert(String text) {
      return duration(text, Duration.ofSeconds(1), Duration.ofDays(1), "PT1S to P1D", "PT1M");
    }
  }

  /** A whole number above zero. */
  public static final class Count implements Converter<Long> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Long convert(String text) {
      return Long.valueOf(
          checked(
              text,
              number -> number.matches("[1-9][0-9]{0,11}"),
              "takes a whole number from 1 to 999999999999"));
    }
  }

  /** How often something may be done. */
  public static final class Times implements Converter<AviaryConfig.Most> {
    @Serial private static final long serialVersionUID = 1L;

    private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,5})/(P\\S+)");
    private static final String TAKES =
        "takes off, or a number and an ISO 8601 duration from PT1S to P1D, such as 60/PT1M";

    @Override
    public AviaryConfig.Most convert(String text) {
      if (text.equals("off")) {
        return new AviaryConfig.Most(Optional.empty());
      }
      Matcher rate = RATE.matcher(text);
      if (!rate.matches()) {
        throw new IllegalArgumentException(TAKES);
      }
      Duration period = duration(rate.group(2), Duration.ofSeconds(1), Duration.ofDays(1), TAKES);
      return new AviaryConfig.Most(Optional.of(new Rate(Integer.parseInt(rate.group(1)), period)));
    }
  }

  /** Proxies by their addresses. */
  public static final class Proxies implements Converter<TrustedProxies> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public TrustedProxies convert(String text) {
      try {
        return TrustedProxies.parse(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "takes addresses and ranges between commas, such as 192.0.2.7,10.0.0.0/8,fd00::/8", e);
      }
    }
  }

  /** Web pages by where they come from. */
  public static final class Origins implements Converter<AllowedOrigins> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public AllowedOrigins convert(String text) {
      try {
        return AllowedOrigins.parse(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "takes origins between commas, such as https://app.example,http://localhost:3000, and never *",
            e);
      }
    }
  }

  /** A small whole number above zero. */
  public static final class SmallCount implements Converter<Integer> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
      return number(text, 1, 1000);
    }
  }

  /** The memory of a password hash in KiB: from the least that OWASP knows a use of. */
  public static final class HashMemory implements Converter<Integer> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
      return number(text, 7168, 262_144);
    }
  }

  /** Where pictures are kept. */
  public static final class StorageKind implements Converter<AviaryConfig.Storage> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public AviaryConfig.Storage convert(String text) {
      return switch (text) {
        case "disk" -> AviaryConfig.Storage.DISK;
        case "s3" -> AviaryConfig.Storage.S3;
        default -> throw new IllegalArgumentException("takes disk or s3");
      };
    }
  }

  /** A secret that somebody else made. */
  public static final class Secret implements Converter<String> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String convert(String text) {
      return checked(text, secret -> !secret.isBlank(), "takes a secret");
    }
  }

  /** How the texts of messages are written out. */
  public static final class TextFormat implements Converter<MessageFormat> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public MessageFormat convert(String text) {
      return switch (text) {
        case "plain" -> MessageFormat.PLAIN;
        case "html" -> MessageFormat.HTML;
        default -> throw new IllegalArgumentException("takes plain or html");
      };
    }
  }

  /** Whether something is told. */
  public static final class Shown implements Converter<Boolean> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String text) {
      return switch (text) {
        case "shown" -> true;
        case "hidden" -> false;
        default -> throw new IllegalArgumentException("takes shown or hidden");
      };
    }
  }

  /** A secret that is long enough. */
  public static final class SiteKey implements Converter<String> {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String convert(String text) {
      return checked(text, key -> key.length() >= 32, "takes a secret of at least 32 characters");
    }
  }

  private static Integer number(String text, int least, int most) {
    return Integer.valueOf(
        checked(
            text,
            it ->
                it.matches("[1-9][0-9]{0,8}")
                    && Integer.parseInt(it) >= least
                    && Integer.parseInt(it) <= most,
            "takes a whole number from " + least + " to " + most));
  }

  private static Duration duration(
      String text, Duration shortest, Duration longest, String range, String example) {
    return duration(
        text,
        shortest,
        longest,
        "takes an ISO 8601 duration from " + range + ", such as " + example);
  }

  private static Duration duration(String text, Duration shortest, Duration longest, String takes) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0) {
        return duration;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(takes, e);
    }
    throw new IllegalArgumentException(takes);
  }

  private static String checked(String text, Predicate<String> valid, String takes) {
    if (!valid.test(text)) {
      throw new IllegalArgumentException(takes);
    }
    return text;
  }
}
