package dev.aviary.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final int MESSAGES = 100_000;
  private static final String LONGEST = "1";

  private record Row(String conversation, long id, String sentAt, String text) {}

  private static List<Row> messages() throws IOException {
    List<Row> rows = new ArrayList<>();
    new History(MESSAGES)
        .writeMessages(
            row -> {
              String[] cells = row.split("\t", -1);
              rows.add(new Row(cells[0], Long.parseLong(cells[1]), cells[3], cells[5]));
            });
    return rows;
  }

  private static List<String> longest() throws IOException {
    return messages().stream()
        .filter(it -> it.conversation().equals(LONGEST))
        .map(Row::text)
        .toList();
  }

  private static long with(List<String> texts, String part) {
    return texts.stream().filter(it -> it.contains(part)).count();
  }

  @Test
  void writeMessages_twice_isTheSame() throws IOException {
    assertThat(messages()).isEqualTo(messages());
  }

  @Test
  void writeMessages_areNumberedInTheOrderOfTheirTimes() throws IOException {
    List<Row> rows = messages();
    assertThat(rows).hasSize(MESSAGES);
    assertThat(rows.getLast().id()).isEqualTo(MESSAGES);
    assertThat(rows).extracting(Row::id).isSorted();
    assertThat(rows).extracting(Row::sentAt).isSorted();
  }

  @Test
  void writeMessages_fifteenOfHundred_areChinese() throws IOException {
    long chinese = messages().stream().filter(it -> it.text().charAt(0) >= 0x4e00).count();
    assertThat(chinese).isBetween(MESSAGES * 14L / 100, MESSAGES * 16L / 100);
  }

  @Test
  void writeMessages_longest_hasWhatIsSearchedFor() throws IOException {
    List<String> texts = longest();
    assertThat(texts).hasSize(MESSAGES / 10);
    assertThat(with(texts, Texts.FREQUENT)).isBetween(MESSAGES * 19L / 1000, MESSAGES * 21L / 1000);
    assertThat(with(texts, Texts.RARE)).isEqualTo(Texts.RARE_MESSAGES);
    assertThat(with(texts, Texts.CJK_PRESENT)).isBetween(30L, 80L);
  }

  @Test
  void writeMessages_longest_hasNotWhatIsSearchedForInVain() throws IOException {
    List<String> texts = longest();
    assertThat(with(texts, Texts.ABSENT)).isZero();
    assertThat(with(texts, Texts.CJK_ABSENT)).isZero();
    assertThat(with(texts, Texts.CJK_ABSENT.substring(0, 1))).isPositive();
    assertThat(with(texts, Texts.CJK_ABSENT.substring(1))).isPositive();
  }

  @Test
  void writeChats_sayWhatIsInMessages() throws IOException {
    Map<String, Long> newest = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Row row : messages()) {
      newest.put(row.conversation(), row.id());
      counts.merge(row.conversation(), 1, Integer::sum);
    }
    List<String> chats = new ArrayList<>();
    new History(MESSAGES)
        .writeChats(
            row -> {
              String[] cells = row.split("\t", -1);
              chats.add(cells[2]);
              assertThat(cells[3])
                  .isEqualTo(cells[5])
                  .isEqualTo(String.valueOf(newest.get(cells[2])));
              assertThat(cells[7]).isEqualTo(String.valueOf(counts.get(cells[2])));
            });
    assertThat(chats).hasSize(2 * counts.size());
  }
}
