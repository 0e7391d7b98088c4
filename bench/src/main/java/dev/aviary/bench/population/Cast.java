package dev.aviary.bench.population;

/**
 * Who plays which part. By arithmetic, so that a pgbench script finds the same pairs as the load on
 * the server does.
 */
public final class Cast {

  public static final int ACCOUNTS = 10_000;

  /** The pair with a tenth of all messages. */
  public static final long LONG_ONE = 1;

  public static final long LONG_OTHER = 2;

  /** Has {@link #CHATS} chats. */
  public static final long CHATTY = 3;

  /** Has {@link #REQUESTS} requests to be followed. */
  public static final long ASKED = 4;

  /** The pair into which everybody sends. */
  public static final long CROWDED_ONE = 5;

  public static final long CROWDED_OTHER = 6;

  /** Those who read and send, each with {@link #SLOTS} partners and one recipient. */
  public static final long FIRST_CALLER = 11;

  public static final int CALLERS = 256;
  public static final int SLOTS = 16;

  /** So many callers have the longest conversations: a whole page at least, at any size. */
  public static final int FIRST_CALLERS = 16;

  public static final long FIRST_CHAT_PARTNER = 301;
  public static final int CHATS = 200;
  public static final long FIRST_RECIPIENT = 501;
  public static final long FIRST_PARTNER = 1_001;

  /** From here on, accounts have no part and converse among themselves. */
  public static final long FIRST_OTHER = 6_001;

  public static final int REQUESTS = 300;

  private Cast() {}

  public static long caller(int number) {
    return FIRST_CALLER + number;
  }

  /** Whom the caller reads. */
  public static long partner(int caller, int slot) {
    return FIRST_PARTNER + (long) caller * SLOTS + slot;
  }

  /** Whom the caller sends to, and nobody reads: reading would mark as seen. */
  public static long recipient(int caller) {
    return FIRST_RECIPIENT + caller;
  }
}
