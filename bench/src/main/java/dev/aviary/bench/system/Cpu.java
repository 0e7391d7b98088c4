package dev.aviary.bench.system;

/**
 * Processor time, in milliseconds.
 *
 * @param server of the server's process
 * @param database of PostgreSQL: all of its processes, also those that have ended
 */
public record Cpu(double server, double database) {

  public Cpu since(Cpu before) {
    return new Cpu(server - before.server, database - before.database);
  }

  public Cpu per(long requests) {
    return new Cpu(server / requests, database / requests);
  }

  public double total() {
    return server + database;
  }
}
