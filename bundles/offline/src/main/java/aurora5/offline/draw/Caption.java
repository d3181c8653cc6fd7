package aurora5.offline.draw;

import aurora5.offline.craft.Xml;

/** The title on its ribbon, and the mark that says where the picture comes from. */
record Caption(String text) {
  private static final int LONGEST = 40;
  private static final String FONT =
      "'Nanum Gothic','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif";

  String svg() {
    String mark =
        "<text x=\"1012\" y=\"1015\" font-size=\"15\" text-anchor=\"end\" fill=\"#fff\""
            + " stroke=\"#3b3346\" stroke-width=\"2\" stroke-opacity=\".35\" paint-order=\"stroke\""
            + " font-family=\"%s\">offline-template</text>".formatted(FONT);
    return text.isBlank() ? mark : ribbon() + mark;
  }

  private String ribbon() {
    String shown = shortened();
    int size = Math.max(24, Math.min(44, 840 / Math.max(1, width(shown))));
    int half = Math.min(470, size * width(shown) / 2 + 56);
    return ("<rect x=\"%d\" y=\"918\" width=\"%d\" height=\"78\" rx=\"39\" fill=\"#fffaf0\" stroke=\"#e4d3b8\" stroke-width=\"3\" opacity=\".95\"/>"
            + "<text x=\"512\" y=\"%d\" font-size=\"%d\" text-anchor=\"middle\" font-weight=\"700\""
            + " fill=\"#4a3b36\" font-family=\"%s\">%s</text>")
        .formatted(512 - half, 2 * half, 957 + size * 36 / 100, size, FONT, Xml.escape(shown));
  }

  private String shortened() {
    String flat = text.strip().replaceAll("\\s+", " ");
    int length = flat.codePointCount(0, flat.length());
    return length <= LONGEST
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** In ems, roughly: a Latin letter is half as wide as a Korean syllable. */
  private static int width(String text) {
    return (int) Math.ceil(text.codePoints().mapToDouble(c -> c < 0x250 ? 0.56 : 0.95).sum());
  }
}
