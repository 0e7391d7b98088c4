package dev.aviary.adapters.storage.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every combination of depth, colours and order of rows that a PNG can have, in some sizes. */
record PngShape(int width, int height, int depth, int colorType, boolean interlaced) {

  private static final int[][] SIZES = {{1, 1}, {3, 2}, {5, 9}, {33, 17}};
  private static final int[][] LEGAL = {
    {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8},
    {4, 8}, {4, 16}, {6, 8}, {6, 16}
  };

  static Stream<PngShape> all() {
    List<PngShape> shapes = new ArrayList<>();
    for (int[] size : SIZES) {
      for (int[] legal : LEGAL) {
        shapes.add(new PngShape(size[0], size[1], legal[1], legal[0], false));
        shapes.add(new PngShape(size[0], size[1], legal[1], legal[0], true));
      }
    }
    return shapes.stream();
  }

  PngBuilder builder() {
    return new PngBuilder(width, height, depth, colorType, interlaced);
  }
}
