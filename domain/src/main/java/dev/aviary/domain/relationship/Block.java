package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;

/** One account blocks another, which ends every contact between the two, whoever made it. */
public record Block(AccountId blocker, AccountId blocked, Instant since) {}
