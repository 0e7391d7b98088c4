package dev.aviary.domain.session;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTypeTest {

  @ParameterizedTest
  @CsvSource({"ios, IOS", "android, ANDROID", "'', ANDROID"})
  void parseAndIsKnown_knownOrEmpty_isThatDevice(String text, DeviceType expected) {
    assertThat(DeviceType.parse(text)).isEqualTo(expected);
    assertThat(DeviceType.isKnown(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows", " ", "ios2"})
  void parseAndIsKnown_anythingElse_isRefused(String text) {
    assertRefused(ErrorCode.DEVICE_TYPE_INVALID, () -> DeviceType.parse(text));
    assertThat(DeviceType.isKnown(text)).isFalse();
  }
}
