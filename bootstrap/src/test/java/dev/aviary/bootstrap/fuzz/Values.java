package dev.aviary.bootstrap.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Values that no client should send. */
final class Values {

  /** What a parser of numbers may stumble over. */
  private static final List<String> NUMBERS =
      each(
          """
          0|-1|-0|+1|007|00| 5 |1.0|1e9|0x10|1_000|1,000|5L|2147483647|2147483648|4294967297|\
          -2147483649|9223372036854775807|9223372036854775808|-9223372036854775809|\
          18446744073709551617|999999999999999999|1000000000000000000|NaN|Infinity|１２|٣|²|Ⅷ|१|\
          1\u00a0|1\0|1;2""");

  /** Nothing and next to nothing; control characters; scripts and their signs; bits of code. */
  private static final List<String> TEXTS =
      each(
          """
          | |\t|\r\n|\u00a0|\u2003|\u3000|\u200b|\ufeff|\u2028|\0|a\0b|\u007f|\u001b[31m|\u0085|\
          x|é|e\u0301|\u0301|A\u030a|שלום|\u202eevil\u202c|مرحبا|👋🏽|👨‍👩‍👧‍👦|𝒜|\udbff\udfff|\ufffd|\uffff|\
          ﬁ|ß|İ|ı|ǅ|ﷺ|각|\u1100\u1161\u11a8|ｆｕｚｚ０|Ⓐ|\
          ' OR '1'='1|'; DROP TABLE accounts;--|\\|\\'|%|_|%_%|$$|\\x00|?|:a|{}|[]|null|undefined|true|\
          {"a":[1,{}]}|"|<b>&amp;</b>|<script>alert(1)</script>|${7*7}|#{7*7}|%s%n%d|{0}|\
          ../../etc/passwd|a,b|a;b|a=b&c=d|a+b|@fuzz0|fuzz0@mail.example|a@b|@|\r\nX-Evil: 1""");

  /** What is no UTF-8: surrogates, overlong, lone and cut-off bytes, and what is none at all. */
  private static final List<String> BYTES =
      each(
          """
          EDA080|EDB080|EDA080EDB080|C080|E08080|C0AF|80|BF|C2|E282|F09F91|F4908080|F8808080|FF|\
          FEFF|61FF62|EFBFBF|EFBBBF|E9""");

  private static final int[] LENGTHS = {
    2, 3, 25, 26, 63, 64, 65, 127, 128, 129, 255, 256, 257, 1024, 2999, 3000, 3001, 4096, 10_000,
    40_000
  };

  private static final List<String> FILLINGS =
      each("a|Z9|0|9| |é|e\u0301|\u0301|👋|𝒜b|\0|ß|%|ab ");

  private Values() {}

  private static List<String> each(String all) {
    return List.of(all.split("\\|", -1));
  }

  static byte[] odd(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> utf8(oneOf(NUMBERS, random));
      case 1, 2 -> utf8(oneOf(TEXTS, random));
      case 3 -> HexFormat.of().parseHex(oneOf(BYTES, random));
      default -> utf8(lengthy(random));
    };
  }

  static byte[] number(Random random) {
    return utf8(
        random.nextInt(8) == 0 ? "9".repeat(1 + random.nextInt(200)) : oneOf(NUMBERS, random));
  }

  /** The valid value, and something beside it or in it. */
  static byte[] nearly(byte[] valid, Random random) {
    byte[] other = random.nextBoolean() ? odd(random) : utf8(oneOf(TEXTS, random));
    int cut = valid.length == 0 ? 0 : random.nextInt(valid.length);
    var out = new ByteArrayOutputStream();
    switch (random.nextInt(6)) {
      case 0 -> append(out, other, valid);
      case 1 -> append(out, valid, other);
      case 2 -> out.write(valid, 0, cut);
      case 3 -> append(out, valid, valid);
      case 4 -> {
        out.write(valid, 0, cut);
        out.writeBytes(other);
        out.write(valid, cut, valid.length - cut);
      }
      default -> {
        out.writeBytes(valid);
        return flipped(out.toByteArray(), cut, random);
      }
    }
    return out.toByteArray();
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    if (bytes.length > 0) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static String lengthy(Random random) {
    String filling = oneOf(FILLINGS, random);
    int length = LENGTHS[random.nextInt(LENGTHS.length)];
    return filling.repeat(Math.max(1, length / filling.codePointCount(0, filling.length())));
  }

  private static void append(ByteArrayOutputStream out, byte[] first, byte[] second) {
    out.writeBytes(first);
    out.writeBytes(second);
  }

  static <T> T oneOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
