package dev.aviary.bootstrap.access;

import java.util.List;
import java.util.Optional;

/**
 * One call, and how it has to come out.
 *
 * @param name where the document says so
 * @param event what happens to the caller before
 * @param credential the token or key that is shown; empty for none
 * @param inHeader whether it is shown in a header and not as a parameter
 * @param parameters names and values, without the credential
 * @param picture the parameter that is a picture's file, if one is
 */
record Trial(
    String name,
    Operation operation,
    String method,
    Scene scene,
    Event event,
    String credential,
    boolean inHeader,
    List<String> parameters,
    Optional<String> picture,
    Word expected) {}
