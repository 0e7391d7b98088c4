package dev.aviary.adapters.rest.ossn;

import dev.aviary.adapters.rest.Brand;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts what is to be said into the envelope. */
@Singleton
public class OssnAnswers {

  private final Brand brand;
  private final InstantSource clock;

  OssnAnswers(Brand brand, InstantSource clock) {
    this.brand = brand;
    this.clock = clock;
  }

  public OssnAnswer ok(Object payload) {
    return answer(payload, "100", "Request successfully executed");
  }

  public OssnAnswer refusal(String code, String message) {
    return answer(false, code, message);
  }

  private OssnAnswer answer(Object payload, String code, String message) {
    long now = clock.instant().getEpochSecond();
    return new OssnAnswer(brand.name(), brand.url(""), now, payload, code, message);
  }
}
