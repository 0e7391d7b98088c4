package dev.aviary.adapters.rest.media;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a client wants of a picture (RFC 9110, sections 13 and 14).
 *
 * @param known {@code If-None-Match}
 * @param range {@code Range}
 * @param onlyIf {@code If-Range}
 */
record Wanted(Optional<String> known, Optional<String> range, Optional<String> onlyIf) {

  /** Whether the client has what this tag names. */
  boolean knows(String tag) {
    return known.stream()
        .flatMap(tags -> Arrays.stream(tags.split(",")))
        .map(String::strip)
        .anyMatch(it -> it.equals("*") || it.replaceFirst("^W/", "").equals(tag));
  }

  /** The part it wants of what this tag names: all, when it has a part of something else. */
  ByteRange part(String tag, long size) {
    boolean same = onlyIf.map(tag::equals).orElse(true);
    return same ? ByteRange.of(range.orElse(""), size) : new ByteRange.All();
  }
}
