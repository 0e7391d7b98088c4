package dev.aviary.adapters.rest.audit;

import dev.aviary.domain.shared.AccountId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One line of the audit log: names and values, as {@code event=blocked account=5 target=7}. It has
 * room for numbers and short words alone, so that nobody can forge a line or a field: neither
 * spaces nor quotes nor line breaks ever are in a value.
 */
public final class AuditLine {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  /** Stands for what is no word. */
  private static final String INVALID = "invalid";

  private final String text;

  private AuditLine(String text) {
    this.text = text;
  }

  /** What happened. */
  public static AuditLine of(String event) {
    return new AuditLine("event=" + word(event));
  }

  public AuditLine with(String name, long number) {
    return with(name, Long.toString(number));
  }

  public AuditLine with(String name, AccountId account) {
    return with(name, account.value());
  }

  /** Nothing where there is none. */
  public AuditLine with(String name, Optional<AccountId> account) {
    return account.map(it -> with(name, it)).orElse(this);
  }

  public AuditLine with(String name, UUID id) {
    return with(name, id.toString());
  }

  public AuditLine with(String name, Enum<?> one) {
    return with(name, one.name().toLowerCase(Locale.ROOT));
  }

  /**
   * @param value letters, digits and {@code _ . : -}, at most 64; anything else is not repeated
   */
  public AuditLine with(String name, String value) {
    return new AuditLine(text + " " + word(name) + "=" + word(value));
  }

  private static String word(String text) {
    return WORD.matcher(text).matches() ? text : INVALID;
  }

  @Override
  public String toString() {
    return text;
  }
}
