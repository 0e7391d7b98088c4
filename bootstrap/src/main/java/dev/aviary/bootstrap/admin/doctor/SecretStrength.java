package dev.aviary.bootstrap.admin.doctor;

import java.util.stream.Collectors;

/** How hard a secret is to guess for somebody who knows how often it has which character. */
final class SecretStrength {

  /** What 32 hexadecimal digits have that were drawn by lot, and a fifth less. */
  private static final double ENOUGH_BITS = 90;

  private SecretStrength() {}

  static boolean isStrong(String secret) {
    return bits(secret) >= ENOUGH_BITS;
  }

  /**
   * Shannon's entropy of its characters, times their number; a sentence has more than it is worth.
   */
  static double bits(String secret) {
    double length = secret.length();
    return secret
        .chars()
        .boxed()
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
        .values()
        .stream()
        .mapToDouble(count -> -count * Math.log(count / length) / Math.log(2))
        .sum();
  }
}
