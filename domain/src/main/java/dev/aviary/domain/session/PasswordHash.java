package dev.aviary.domain.session;

/** A salted hash in PHC string format, which names its algorithm and parameters. */
public record PasswordHash(String phc) {

  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
