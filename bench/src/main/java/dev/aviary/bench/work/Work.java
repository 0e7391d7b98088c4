package dev.aviary.bench.work;

/** One case, or several that are measured together. */
interface Work {

  /** By which it is chosen. */
  String name();

  /** Warms up, before any is measured. */
  default void prepare(Site site) {}

  /** Measures on the site. Whatever else it starts, it stops. */
  void run(Site site, Results results) throws Exception;
}
