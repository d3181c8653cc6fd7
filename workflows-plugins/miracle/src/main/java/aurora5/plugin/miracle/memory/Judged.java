package aurora5.plugin.miracle.memory;

import java.util.Optional;

/**
 * What becomes of a request. Immutable.
 *
 * @param standing the score that is given; empty if the day's quota is used up
 * @param cached whether it was given before
 * @param count results of that day
 */
public record Judged(Optional<Standing> standing, boolean cached, int count) {}
