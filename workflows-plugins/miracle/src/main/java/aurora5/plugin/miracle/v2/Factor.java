package aurora5.plugin.miracle.v2;

/** One part of the score, with its reason in the engine's own words. Immutable. */
public record Factor(String factor, int score, String reason) {}
