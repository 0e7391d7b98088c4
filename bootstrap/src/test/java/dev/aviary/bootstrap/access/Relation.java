package dev.aviary.bootstrap.access;

import java.util.Arrays;
import java.util.Locale;

/** How the caller stands to the target before the call; the columns of the document's tables. */
enum Relation {
  SELF,
  STRANGER,
  PARTNER,
  FOLLOWER,
  FOLLOWED,
  ASKED,
  ASKED_BY,
  BLOCKED,
  BLOCKS,
  BOTH;

  /** As the document calls it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Relation of(String label) {
    return Arrays.stream(values())
        .filter(it -> it.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no relation is called " + label));
  }

  boolean callerFollows() {
    return this == FOLLOWER;
  }

  boolean targetFollows() {
    return this == FOLLOWED;
  }

  boolean callerAsked() {
    return this == ASKED;
  }

  boolean targetAsked() {
    return this == ASKED_BY;
  }

  boolean callerBlocks() {
    return this == BLOCKS || this == BOTH;
  }

  boolean targetBlocks() {
    return this == BLOCKED || this == BOTH;
  }

  /** Behind a block there is a conversation to hide. */
  boolean haveWritten() {
    return this == PARTNER || callerBlocks() || targetBlocks();
  }
}
