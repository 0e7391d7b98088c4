package dev.aviary.domain.relationship;

/** The number of a follow request: a later one has a higher number, and none is given twice. */
public record FollowRequestId(long value) {}
