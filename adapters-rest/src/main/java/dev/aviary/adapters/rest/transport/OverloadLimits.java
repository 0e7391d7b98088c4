package dev.aviary.adapters.rest.transport;

/**
 * How much may be under way at once, in this process.
 *
 * @param calls that wait for a worker or have one
 * @param bodyBytes in memory, of all bodies, from their first byte until they are answered
 * @param uploadBytes on disk, of all files that come with forms, until they are answered
 */
public record OverloadLimits(long calls, long bodyBytes, long uploadBytes) {}
