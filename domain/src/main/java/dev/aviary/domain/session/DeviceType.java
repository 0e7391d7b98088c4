package dev.aviary.domain.session;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;

/** What kind of device a session was opened on. */
public enum DeviceType {
  IOS,
  ANDROID;

  /** Whether {@link #parse} reads it. */
  public static boolean isKnown(String text) {
    return find(text).isPresent();
  }

  /**
   * Reads {@code ios} or {@code android}; an empty text means android (wire contract, section 7).
   *
   * @throws DomainException {@link ErrorCode#DEVICE_TYPE_INVALID}
   */
  public static DeviceType parse(String text) {
    return find(text).orElseThrow(() -> new DomainException(ErrorCode.DEVICE_TYPE_INVALID));
  }

  private static Optional<DeviceType> find(String text) {
    return switch (text) {
      case "ios" -> Optional.of(IOS);
      case "android", "" -> Optional.of(ANDROID);
      default -> Optional.empty();
    };
  }
}
