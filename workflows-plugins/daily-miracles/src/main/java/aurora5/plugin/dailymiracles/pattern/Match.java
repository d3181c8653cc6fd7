package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;

/** How two patterns meet in one respect. Immutable. */
public record Match(String type, Text label, int score, Text text) {}
