package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import org.jspecify.annotations.Nullable;

/**
 * What frames are drawn on.
 *
 * @param background the number of a colour that nobody paints today
 * @param palette for the frames that have none of their own
 */
record GifScreen(PixelSize size, int background, @Nullable GifPalette palette) {}
