package dev.aviary.adapters.storage.picture;

/** A part of a picture, in its pixels; it may begin or end within one. */
record Region(double left, double top, double width, double height) {

  Region transposed() {
    return new Region(/* left= */ top, /* top= */ left, /* width= */ height, /* height= */ width);
  }

  /** The same part of a picture of which only every {@code step}th pixel is there. */
  Region stepped(int step) {
    return new Region(left / step, top / step, width / step, height / step);
  }
}
