package dev.aviary.adapters.storage.hostile;

import java.util.function.Supplier;

/** One file of the corpus, made anew each time its bytes are asked for. */
public final class HostileFile {

  /** What is to become of it. */
  public enum Verdict {
    ACCEPTED,
    /** Like it, by whoever has memory for fifty million pixels. */
    ACCEPTED_WITH_MEMORY,
    REFUSED,
    /** Damage that one may or may not see beyond. */
    EITHER
  }

  private final String family;
  private final String name;
  private final Verdict verdict;
  private final Supplier<byte[]> content;

  HostileFile(String family, String name, Verdict verdict, Supplier<byte[]> content) {
    this.family = family;
    this.name = name;
    this.verdict = verdict;
    this.content = content;
  }

  public String family() {
    return family;
  }

  /** Its own among all, and always for the same bytes. */
  public String name() {
    return name;
  }

  public Verdict verdict() {
    return verdict;
  }

  public byte[] bytes() {
    return content.get();
  }

  @Override
  public String toString() {
    return family + "/" + name;
  }
}
