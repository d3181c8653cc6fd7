package aurora5.offline.draw;

import java.util.Map;

/** The colours of the land, and what drifts through the air. */
enum Season {
  SPRING("#cfe8b4", "#aad88d", "#88c46e", "#c3cfe0", "#f5e2b8"),
  SUMMER("#a9d99a", "#7cc47a", "#5bb062", "#9fb6cf", "#f7dfa6"),
  AUTUMN("#f0d9a0", "#e6bd6e", "#cd984e", "#c9b3b0", "#f0d2a0"),
  WINTER("#e6eff8", "#d6e4f2", "#f6faff", "#b4c4da", "#eef2f7");

  private final Map<String, String> colors;

  Season(String far, String mid, String near, String peak, String sand) {
    colors = Map.of("far", far, "mid", mid, "near", near, "peak", peak, "sand", sand);
  }

  Map<String, String> colors() {
    return colors;
  }

  String tree() {
    return "tree/" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
