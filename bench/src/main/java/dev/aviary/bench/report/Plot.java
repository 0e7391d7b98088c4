package dev.aviary.bench.report;

import java.util.List;

/**
 * Every target as a bar on a logarithmic scale: how many times too much, where 1 is just met. To
 * the left of the line is what is met.
 */
public final class Plot {

  private static final int LEFT = 520;
  private static final int RIGHT = 160;
  private static final int SCALE = 420;
  private static final int TOP = 46;
  private static final int LINE = 22;
  private static final int BAR = 13;

  /** Decades to the left and to the right of 1; what is beyond is drawn at the end. */
  private static final double LEAST = 0.1;

  private static final double MOST = 10;
  private static final List<Double> MARKS = List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
  private static final String MET = "#2e7d32";
  private static final String MISSED = "#c62828";

  private Plot() {}

  public static String svg(List<Verdict> verdicts) {
    int height = TOP + LINE * verdicts.size() + 10;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="white"/>
        <text x="%3$d" y="16" text-anchor="middle">measured, of the target (left of 1 is met)</text>
        """
            .formatted(LEFT + SCALE + RIGHT, height, LEFT + SCALE / 2));
    MARKS.forEach(mark -> svg.append(mark(mark, height)));
    for (int i = 0; i < verdicts.size(); i++) {
      svg.append(bar(verdicts.get(i), TOP + i * LINE));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String mark(double mark, int height) {
    return """
        <line x1="%1$d" x2="%1$d" y1="%2$d" y2="%3$d" stroke="%4$s"/>
        <text x="%1$d" y="%5$d" text-anchor="middle" fill="#555555">%6$s</text>
        """
        .formatted(
            x(mark),
            TOP - 8,
            height - 8,
            mark == 1 ? "black" : "#dddddd",
            TOP - 12,
            mark < 1 ? Double.toString(mark) : Integer.toString((int) mark));
  }

  private static String bar(Verdict verdict, int y) {
    return """
        <text x="%1$d" y="%2$d" text-anchor="end">%3$s</text>
        <rect x="%4$d" y="%5$d" width="%6$d" height="%7$d" fill="%8$s"/>
        <text x="%9$d" y="%2$d">%10$s (%11$s)</text>
        """
        .formatted(
            LEFT - 8,
            y + BAR - 2,
            escape(verdict.what().replace("`", "")),
            LEFT,
            y,
            x(verdict.distance()) - LEFT,
            BAR,
            verdict.met() ? MET : MISSED,
            LEFT + SCALE + 8,
            escape(verdict.measuredText()),
            escape(verdict.targetText()));
  }

  static int x(double distance) {
    double within = Math.clamp(distance, LEAST, MOST);
    return LEFT
        + Math.toIntExact(Math.round(SCALE * Math.log(within / LEAST) / Math.log(MOST / LEAST)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
