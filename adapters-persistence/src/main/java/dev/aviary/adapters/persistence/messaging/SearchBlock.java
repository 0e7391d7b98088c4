package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.SearchTerm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Some consecutive messages of a conversation in the form in which they are searched. The bytes:
 * how many, then for each its number and where its text ends, then the texts in UTF-8.
 */
final class SearchBlock {

  /** One message: its number and its folded text. */
  record Entry(long id, String folded) {}

  private static final int ENTRY_HEAD = Long.BYTES + Integer.BYTES;

  private SearchBlock() {}

  static byte[] write(List<Entry> entries) {
    List<byte[]> texts =
        entries.stream().map(it -> it.folded().getBytes(StandardCharsets.UTF_8)).toList();
    int length = texts.stream().mapToInt(text -> text.length).sum();
    ByteBuffer block = ByteBuffer.allocate(Integer.BYTES + entries.size() * ENTRY_HEAD + length);
    block.putInt(entries.size());
    int end = 0;
    for (int i = 0; i < entries.size(); i++) {
      end += texts.get(i).length;
      block.putLong(entries.get(i).id()).putInt(end);
    }
    texts.forEach(block::put);
    return block.array();
  }

  /** Gives the number of each message that says the term, ascending. */
  static void find(byte[] written, SearchTerm term, LongConsumer found) {
    ByteBuffer block = ByteBuffer.wrap(written);
    int count = block.getInt();
    int texts = Integer.BYTES + count * ENTRY_HEAD;
    // Bytes as characters: looking for UTF-8 in UTF-8, by the fastest search the JDK has.
    String all = new String(written, texts, written.length - texts, StandardCharsets.ISO_8859_1);
    String wanted =
        new String(term.folded().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int message = 0;
    int at = all.indexOf(wanted);
    while (at >= 0) {
      while (end(block, message) <= at) {
        message++;
      }
      int next = at + 1;
      // What begins in one message and ends in the next is in neither.
      if (at + wanted.length() <= end(block, message)) {
        found.accept(block.getLong(Integer.BYTES + message * ENTRY_HEAD));
        next = end(block, message);
      }
      at = all.indexOf(wanted, next);
    }
  }

  private static int end(ByteBuffer block, int message) {
    return block.getInt(Integer.BYTES + message * ENTRY_HEAD + Long.BYTES);
  }
}
