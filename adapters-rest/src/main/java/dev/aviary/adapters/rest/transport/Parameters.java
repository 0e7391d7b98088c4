package dev.aviary.adapters.rest.transport;

import dev.aviary.application.media.port.in.Upload;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A call's parameters: from its body, else from its query (wire contract, section 1). */
public final class Parameters {

  private static final int MAX_PAGE_SIZE = 100;
  private static final int MAX_LONG_DIGITS = 18;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0*([0-9]*)");
  private static final Pattern ZERO = Pattern.compile("0*");

  private final Function<String, @Nullable String> body;
  private final Function<String, @Nullable String> query;
  private final Function<String, Optional<Upload>> files;

  public Parameters(
      Function<String, @Nullable String> body,
      Function<String, @Nullable String> query,
      Function<String, Optional<Upload>> files) {
    this.body = body;
    this.query = query;
    this.files = files;
  }

  /** The text as sent; empty when none was. */
  public String text(String name) {
    String inBody = body.apply(name);
    if (inBody != null && !inBody.isEmpty()) {
      return inBody;
    }
    String inQuery = query.apply(name);
    return inQuery == null ? "" : inQuery;
  }

  /**
   * The file that was sent under this name, kept until the call is answered; empty when none was.
   */
  public Optional<Upload> file(String name) {
    return files.apply(name);
  }

  /** Whether a whole number was not sent: nothing, an empty text or zero. */
  public boolean isAbsent(String name) {
    return ZERO.matcher(text(name).strip()).matches();
  }

  /**
   * A number above zero; empty when it is absent, empty, zero, below zero or not a whole number.
   * One too large for any id is taken as the largest there could be.
   */
  public Optional<Long> positive(String name) {
    String text = text(name).strip();
    Matcher number = WHOLE_NUMBER.matcher(text);
    if (text.isEmpty() || !number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(1);
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(digits.length() > MAX_LONG_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits));
  }

  /**
   * A number of pixels, zero or more.
   *
   * @throws DomainException with this code when there is none: it is absent, empty, below zero or
   *     not a whole number
   */
  public int requiredOffset(String name, ErrorCode otherwise) {
    if (!text(name).isBlank() && isAbsent(name)) {
      return 0;
    }
    return (int) Math.min(required(name, otherwise), Integer.MAX_VALUE);
  }

  /**
   * A number above zero, as {@link #positive}.
   *
   * @throws DomainException with this code when there is none
   */
  public long required(String name, ErrorCode otherwise) {
    return positive(name).orElseThrow(() -> new DomainException(otherwise));
  }

  /** {@code page_size}, at most 100. */
  public int pageSize(int otherwise) {
    return positive("page_size").map(size -> (int) Math.min(size, MAX_PAGE_SIZE)).orElse(otherwise);
  }
}
