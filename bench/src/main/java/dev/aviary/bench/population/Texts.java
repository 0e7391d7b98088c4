package dev.aviary.bench.population;

import java.util.SplittableRandom;

/** What messages say: sentences of invented words, and 15 of 100 in Chinese characters. */
public final class Texts {

  /** In a fifth of the messages of the long conversation. */
  public static final String FREQUENT = "lighthouse";

  /** In ten messages of the long conversation. */
  public static final String RARE = "zeppelin";

  /** In none. */
  public static final String ABSENT = "quicksand";

  /** In about one of 300 messages of the long conversation. */
  public static final String CJK_PRESENT = "灯塔";

  /** In none, though each of its characters is in many. */
  public static final String CJK_ABSENT = "丁丂";

  static final int RARE_MESSAGES = 10;

  private static final int WORDS = 3_000;
  private static final int CHARACTERS = 2_000;
  private static final int FIRST_CHARACTER = 0x4e00;
  private static final String[] SYLLABLES =
      "ka lo mi ren tas vi do nel fu sar pe bri gon ta ul em shi cor dan ze".split(" ");

  private final SplittableRandom random;
  private final String[] words = new String[WORDS];

  public Texts(SplittableRandom random) {
    this.random = random;
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllables = random.nextInt(1, 4); syllables > 0; syllables--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words[i] = word.toString();
    }
  }

  /** The next message of any conversation. */
  public String next() {
    return random.nextInt(100) < 15 ? characters() : sentence();
  }

  /**
   * The next message of the long conversation.
   *
   * @param number of this message in it, from 0
   * @param messages of it
   */
  String nextOfLong(int number, int messages) {
    int step = messages / RARE_MESSAGES;
    if (number % step == step / 2 && number / step < RARE_MESSAGES) {
      return sentence() + " " + RARE;
    }
    String text = next();
    boolean chinese = text.charAt(0) >= FIRST_CHARACTER;
    if (chinese) {
      return random.nextInt(45) == 0 ? text + CJK_PRESENT : text;
    }
    return random.nextInt(100) < 24 ? text + " " + FREQUENT : text;
  }

  private String sentence() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(3, 18); left > 0; left--) {
      double skewed = random.nextDouble();
      text.append(text.isEmpty() ? "" : " ").append(words[(int) (WORDS * skewed * skewed)]);
    }
    return text.toString();
  }

  private String characters() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(4, 40); left > 0; left--) {
      double skewed = random.nextDouble();
      text.append((char) (FIRST_CHARACTER + (int) (CHARACTERS * skewed * skewed)));
    }
    return text.toString().replace(CJK_ABSENT, "一丂");
  }
}
