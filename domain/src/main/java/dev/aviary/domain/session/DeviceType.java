package dev.aviary.domain.session;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

/** What kind of device a session was opened on. */
public enum DeviceType {
  IOS,
  ANDROID;

  /**
   * Reads {@code ios} or {@code android}; an empty text means android (wire contract, section 7).
   *
   * @throws DomainException {@link ErrorCode#DEVICE_TYPE_INVALID}
   */
  public static DeviceType parse(String text) {
    return switch (text) {
      case "ios" -> IOS;
      case "android", "" -> ANDROID;
      default -> throw new DomainException(ErrorCode.DEVICE_TYPE_INVALID);
    };
  }
}
