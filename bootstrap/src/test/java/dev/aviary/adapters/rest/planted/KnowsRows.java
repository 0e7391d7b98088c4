package dev.aviary.adapters.rest.planted;

import dev.aviary.adapters.persistence.profile.AccountRow;

public record KnowsRows(AccountRow row) {}
