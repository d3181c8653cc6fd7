package aurora5.offline.draw;

import aurora5.offline.craft.Paint;

/** The empty picture at the end of a book, for the reader to fill. */
record Frame(Paint accent) {
  String svg() {
    return """
        <rect width="1024" height="1024" fill="#f8ecd8"/>
        <g fill="%2$s" opacity=".22">%3$s</g>
        <rect x="118" y="96" width="788" height="768" rx="26" fill="#b9834c"/>
        <rect x="138" y="116" width="748" height="728" rx="18" fill="#d9a868"/>
        <rect x="176" y="154" width="672" height="652" rx="8" fill="#fffdf8"/>
        <rect x="190" y="168" width="644" height="624" rx="4" fill="none" stroke="%1$s" stroke-width="5"
          stroke-dasharray="2 18" stroke-linecap="round"/>
        <g fill="%1$s" stroke="#fff" stroke-width="4"><circle cx="128" cy="106" r="26"/>
        <circle cx="896" cy="106" r="26"/><circle cx="128" cy="854" r="26"/>
        <circle cx="896" cy="854" r="26"/></g>
        <g transform="translate(742 690) rotate(-32)"><rect width="150" height="30" rx="4" fill="%1$s"/>
        <rect x="118" width="16" height="30" fill="#fff" opacity=".6"/>
        <path d="M0 0L-40 15L0 30Z" fill="#f6d9b0"/><path d="M-26 10L-40 15L-26 20Z" fill="#4a3b36"/>
        <rect x="150" width="22" height="30" rx="8" fill="#f59aa6"/></g>
        """
        .formatted(accent, accent.darker(), dots());
  }

  private static String dots() {
    var dots = new StringBuilder();
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 10; x++) {
        dots.append(Sky.circle(52 + x * 104, 46 + y * 104 + x % 2 * 40, 8, "inherit", "1"));
      }
    }
    return dots.toString().replace(" fill=\"inherit\"", "");
  }
}
