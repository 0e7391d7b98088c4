package dev.aviary.domain.profile;

import dev.aviary.domain.shared.AccountId;

/** Who an account is: what everybody may know of it, whatever its privacy. */
public record Identity(
    AccountId id, Username username, PersonName name, boolean verified, ProfileMedia media) {}
