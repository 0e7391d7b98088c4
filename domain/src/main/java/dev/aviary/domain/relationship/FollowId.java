package dev.aviary.domain.relationship;

/** A follow's place in the lists of follows: a later one has a higher number. */
public record FollowId(long value) {}
