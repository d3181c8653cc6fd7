package aurora5.plugin.miracle.v3;

import aurora5.api.Text;

/** One indicator as it came out, 0 to 100, and its share of the index in percent. Immutable. */
public record Mark(String indicator, Text label, int weight, int score) {}
