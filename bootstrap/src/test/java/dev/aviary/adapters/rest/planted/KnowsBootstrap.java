package dev.aviary.adapters.rest.planted;

import dev.aviary.bootstrap.StartupException;

public record KnowsBootstrap(StartupException failure) {}
