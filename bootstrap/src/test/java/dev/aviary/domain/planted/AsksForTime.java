package dev.aviary.domain.planted;

import java.time.LocalDate;
import java.time.ZoneOffset;

public final class AsksForTime {

  private AsksForTime() {}

  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
