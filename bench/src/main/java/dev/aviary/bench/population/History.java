package dev.aviary.bench.population;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All messages in the order in which they were sent, conversations mixed. The same for the same
 * number of messages.
 */
public final class History {

  /** Changes when the data does, so that data which was kept is not taken for this. */
  public static final int VERSION = 1;

  private static final long SEED = 20_260_101;
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(365);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Conversation> conversations;
  private final int messages;

  public History(int messages) {
    this.messages = messages;
    this.conversations = Conversations.of(messages, random.split());
  }

  /** Takes a row of a table, in the format of COPY and without its end of line. */
  @FunctionalInterface
  public interface Rows {
    void add(String row) throws IOException;
  }

  public int messages() {
    return messages;
  }

  /** {@code low_account_id, high_account_id, id} */
  public void writeConversations(Rows rows) throws IOException {
    for (int i = 0; i < conversations.size(); i++) {
      Conversation it = conversations.get(i);
      rows.add(it.low() + "\t" + it.high() + "\t" + number(i));
    }
  }

  /** {@code conversation_id, id, sender_id, sent_at, seen_at, body}: all of them seen. */
  public void writeMessages(Rows rows) throws IOException {
    int[] order = order();
    int[] written = new int[conversations.size()];
    SplittableRandom choices = random.split();
    Texts texts = new Texts(random.split());
    for (int slot = 0; slot < messages; slot++) {
      int index = order[slot];
      Conversation it = conversations.get(index);
      String text = index == 0 ? texts.nextOfLong(written[index], it.messages()) : texts.next();
      written[index]++;
      Instant sent = sentAt(slot);
      rows.add(
          String.join(
              "\t",
              Integer.toString(number(index)),
              Integer.toString(slot + 1),
              Long.toString(choices.nextBoolean() ? it.one() : it.other()),
              sent.toString(),
              sent.plusSeconds(choices.nextInt(1, 600)).toString(),
              text));
    }
  }

  /**
   * {@code account_id, partner_id, conversation_id, activity_id, last_activity_at, preview_id,
   * unread_count, message_count}: both sides.
   */
  public void writeChats(Rows rows) throws IOException {
    int[] last = new int[conversations.size()];
    int[] order = order();
    for (int slot = 0; slot < messages; slot++) {
      last[order[slot]] = slot;
    }
    for (int i = 0; i < conversations.size(); i++) {
      Conversation it = conversations.get(i);
      int newest = last[i] + 1;
      String rest =
          "\t%d\t%d\t%s\t%d\t0\t%d"
              .formatted(number(i), newest, sentAt(last[i]), newest, it.messages());
      rows.add(it.one() + "\t" + it.other() + rest);
      rows.add(it.other() + "\t" + it.one() + rest);
    }
  }

  private static int number(int index) {
    return index + 1;
  }

  private Instant sentAt(int slot) {
    return BEGIN.plusSeconds(SPAN.toSeconds() * slot / messages);
  }

  /** The conversation of each message, shuffled. */
  private int[] order() {
    int[] order = new int[messages];
    int slot = 0;
    for (int i = 0; i < conversations.size(); i++) {
      for (int left = conversations.get(i).messages(); left > 0; left--) {
        order[slot++] = i;
      }
    }
    SplittableRandom shuffling = new SplittableRandom(SEED);
    for (int i = messages - 1; i > 0; i--) {
      int other = shuffling.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
