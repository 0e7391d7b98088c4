package dev.aviary.adapters.storage.hostile;

import java.util.Optional;

/** Whether the frames of a served PNG are what it says: the JDK's decoder does not look at them. */
final class ApngFrames {

  private final byte[] png;
  private final Dimensions canvas;
  private long announced;
  private long controls;
  private long sequence;
  private boolean dataIsDue;

  private ApngFrames(byte[] png) {
    this.png = png;
    this.canvas = Dimensions.of(png);
  }

  static Optional<String> fault(byte[] png) {
    return new ApngFrames(png).fault();
  }

  /** One for a still picture. */
  static long count(byte[] png) {
    ApngFrames frames = new ApngFrames(png);
    Optional<String> fault = frames.fault();
    return fault.isPresent() ? 0 : Math.max(1, frames.announced);
  }

  private Optional<String> fault() {
    for (int at : Boundaries.pngChunks(png)) {
      Optional<String> fault =
          switch (PngStreams.type(png, at)) {
            case "acTL" -> announced(at);
            case "fcTL" -> control(at);
            case "fdAT" -> data(at);
            case "IDAT" -> still();
            default -> Optional.empty();
          };
      if (fault.isPresent()) {
        return fault;
      }
    }
    return controls == announced && !dataIsDue
        ? Optional.empty()
        : Optional.of("announces " + announced + " frames and has " + controls);
  }

  private Optional<String> announced(int at) {
    announced = PngStreams.length(png, at + 8);
    return announced > 0 && controls == 0 ? Optional.empty() : Optional.of("has a wrong acTL");
  }

  private Optional<String> control(int at) {
    long right = (long) u32(at + 12) + u32(at + 20);
    long bottom = (long) u32(at + 16) + u32(at + 24);
    boolean isGood =
        u32(at + 8) == sequence++
            && !dataIsDue
            && u32(at + 12) > 0
            && u32(at + 16) > 0
            && right <= canvas.width()
            && bottom <= canvas.height();
    controls++;
    dataIsDue = true;
    return isGood ? Optional.empty() : Optional.of("has a wrong fcTL at " + at);
  }

  private Optional<String> data(int at) {
    dataIsDue = false;
    return u32(at + 8) == sequence++ && controls > 0
        ? Optional.empty()
        : Optional.of("has a wrong fdAT at " + at);
  }

  private Optional<String> still() {
    dataIsDue = false;
    return Optional.empty();
  }

  private int u32(int at) {
    return PngStreams.length(png, at);
  }
}
