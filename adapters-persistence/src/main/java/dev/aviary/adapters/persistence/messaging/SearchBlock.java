package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.SearchTerm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Some consecutive messages of a conversation in the form in which they are searched. Immutable.
 * Written, it is how many, then for each its number and where its text ends, then the texts in
 * UTF-8.
 */
final class SearchBlock {

  /** One message: its number and its folded text. */
  record Entry(long id, String folded) {

    /** How long it is when written. */
    int bytes() {
      return ENTRY_HEAD + folded.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private static final int ENTRY_HEAD = Long.BYTES + Integer.BYTES;

  private final long[] ids;
  private final int[] ends;

  /** Bytes as characters: looking for UTF-8 in UTF-8, by the fastest search the JDK has. */
  private final String texts;

  private SearchBlock(long[] ids, int[] ends, String texts) {
    this.ids = ids;
    this.ends = ends;
    this.texts = texts;
  }

  static byte[] write(List<Entry> entries) {
    int length = entries.stream().mapToInt(Entry::bytes).sum();
    ByteBuffer block = ByteBuffer.allocate(Integer.BYTES + length);
    List<byte[]> texts =
        entries.stream().map(it -> it.folded().getBytes(StandardCharsets.UTF_8)).toList();
    block.putInt(entries.size());
    int end = 0;
    for (int i = 0; i < entries.size(); i++) {
      end += texts.get(i).length;
      block.putLong(entries.get(i).id()).putInt(end);
    }
    texts.forEach(block::put);
    return block.array();
  }

  static SearchBlock read(byte[] written) {
    ByteBuffer block = ByteBuffer.wrap(written);
    int count = block.getInt();
    long[] ids = new long[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      ids[i] = block.getLong();
      ends[i] = block.getInt();
    }
    return new SearchBlock(
        ids,
        ends,
        new String(written, block.position(), block.remaining(), StandardCharsets.ISO_8859_1));
  }

  /** About how much memory it takes. */
  int bytes() {
    return ids.length * ENTRY_HEAD + texts.length();
  }

  /** Gives the number of each message that says the term, ascending. */
  void find(SearchTerm term, LongConsumer found) {
    String wanted =
        new String(term.folded().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int message = 0;
    int at = texts.indexOf(wanted);
    while (at >= 0) {
      while (ends[message] <= at) {
        message++;
      }
      int next = at + 1;
      // What begins in one message and ends in the next is in neither.
      if (at + wanted.length() <= ends[message]) {
        found.accept(ids[message]);
        next = ends[message];
      }
      at = texts.indexOf(wanted, next);
    }
  }
}
