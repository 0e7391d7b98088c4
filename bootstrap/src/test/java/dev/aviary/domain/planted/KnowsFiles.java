package dev.aviary.domain.planted;

import java.nio.file.Path;

public record KnowsFiles(Path path) {}
