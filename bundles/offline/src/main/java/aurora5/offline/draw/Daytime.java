package aurora5.offline.draw;

/**
 * The light of the hour: the sky from top to bottom, and a veil over the land.
 *
 * <p>The veil's opacity is 0 to 1.
 */
enum Daytime {
  MORNING("#a9dcff", "#fff1d0", "#fff2c9", ".10"),
  NOON("#79c6f6", "#e6f7ff", "#ffffff", "0"),
  EVENING("#7f6bb3", "#ffbf8a", "#ff8f5a", ".16"),
  NIGHT("#1b2756", "#5d6bb0", "#1a2357", ".42");

  final String top;
  final String bottom;
  final String veil;
  final String opacity;

  Daytime(String top, String bottom, String veil, String opacity) {
    this.top = top;
    this.bottom = bottom;
    this.veil = veil;
    this.opacity = opacity;
  }
}
