package dev.aviary.adapters.storage;

import java.nio.file.Path;

/**
 * Where pictures are kept on disk; it need not exist.
 *
 * @param reserve bytes that pictures leave free for everything else on the disk, such as a database
 */
public record MediaFolder(Path path, long reserve) {}
