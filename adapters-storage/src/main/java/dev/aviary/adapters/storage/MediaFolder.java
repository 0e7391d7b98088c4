package dev.aviary.adapters.storage;

import java.nio.file.Path;

/** Where pictures are kept on disk; it need not exist. */
public record MediaFolder(Path path) {}
