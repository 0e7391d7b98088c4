package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;

/** One account follows another. */
public record Follow(AccountId follower, AccountId followed, Instant since) {}
