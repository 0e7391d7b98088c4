package dev.aviary.adapters.storage.picture;

/**
 * Some of a picture's pixels, that form a picture of their own in its data.
 *
 * @param left where in the picture its first pixel is
 * @param top where in the picture its first row is
 * @param across from one of its pixels to the next, in pixels of the picture
 * @param down from one of its rows to the next
 * @param width in pixels of its own, at least 1
 * @param height in rows of its own, at least 1
 */
record PngPass(int left, int top, int across, int down, int width, int height) {}
