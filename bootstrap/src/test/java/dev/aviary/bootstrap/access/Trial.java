package dev.aviary.bootstrap.access;

import java.util.List;

/**
 * One call, and how it has to come out.
 *
 * @param name where the document says so
 * @param credential the token or key that is shown; empty for none
 * @param sessionEnds whether the caller's session ends before, after it was of use
 * @param parameters names and values, without the credential
 */
record Trial(
    String name,
    Operation operation,
    String method,
    Scene scene,
    String credential,
    boolean sessionEnds,
    List<String> parameters,
    Word expected) {}
