package dev.aviary.bench.load;

/**
 * What every answer must be. HTTP says 200 for refusals too.
 *
 * @param code in its body, as it is written there
 * @param row is in each row once
 * @param rows the least of them; no page has more than it was asked for
 */
public record Expected(String code, String row, int rows) {

  public static Expected rows(String row, int rows) {
    return new Expected("\"code\":200", row, rows);
  }
}
