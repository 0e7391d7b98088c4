package dev.aviary.bench.population;

/** Two accounts and how many messages they exchanged. */
record Conversation(long one, long other, int messages) {

  long low() {
    return Math.min(one, other);
  }

  long high() {
    return Math.max(one, other);
  }
}
