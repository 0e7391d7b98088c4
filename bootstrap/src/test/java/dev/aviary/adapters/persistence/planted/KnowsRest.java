package dev.aviary.adapters.persistence.planted;

import dev.aviary.adapters.rest.Brand;

public record KnowsRest(Brand brand) {}
