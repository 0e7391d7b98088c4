package dev.aviary.domain.session;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * One signing-in on one device.
 *
 * @param id 128 random bits
 * @param refreshableUntil from when on its refresh token is worth nothing
 */
public record Session(
    UUID id,
    AccountId account,
    DeviceType device,
    RefreshToken refreshToken,
    Instant openedAt,
    Instant refreshableUntil) {}
