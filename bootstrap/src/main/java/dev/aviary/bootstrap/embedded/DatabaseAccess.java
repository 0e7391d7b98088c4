package dev.aviary.bootstrap.embedded;

/**
 * Where a database is, and who may use it.
 *
 * @param jdbcUrl with credentials where the operator has put them there
 */
public record DatabaseAccess(String jdbcUrl, String username, String password) {

  /** The password never reaches a log. */
  @Override
  public String toString() {
    return "DatabaseAccess[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
  }
}
