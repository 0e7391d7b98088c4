package dev.aviary.domain.session;

import java.time.Duration;

/**
 * How long a session may be renewed.
 *
 * @param lifetime from opening a session to its end, however often it is renewed
 * @param idleLifetime from the last renewal to the end of a session that is not renewed again
 * @param grace how long the token that was traded last may be shown again, by a client that asked
 *     twice at once or got no answer; it gets the same refresh token again
 */
public record RefreshPolicy(Duration lifetime, Duration idleLifetime, Duration grace) {}
