package dev.aviary.bench.load;

import dev.aviary.bench.system.Cpu;

/**
 * One round.
 *
 * @param rate answers a second
 * @param cpu of one answer
 */
public record Load(double rate, Latency latency, Cpu cpu) {}
