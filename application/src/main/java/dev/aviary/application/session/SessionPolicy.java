package dev.aviary.application.session;

import java.time.Duration;

/**
 * How long tokens last.
 *
 * @param accessTokenLifetime from issue to refusal
 * @param refreshTokenLifetime from opening a session to the end of its renewal
 */
public record SessionPolicy(Duration accessTokenLifetime, Duration refreshTokenLifetime) {}
