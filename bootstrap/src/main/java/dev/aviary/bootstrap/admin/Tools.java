package dev.aviary.bootstrap.admin;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.upkeep.UpkeepUseCases;
import java.util.function.Supplier;

/**
 * What a command works with.
 *
 * @param eraseMedia made when it is asked for: it looks at storage
 */
record Tools(UpkeepUseCases upkeep, Supplier<EraseMedia> eraseMedia) {}
