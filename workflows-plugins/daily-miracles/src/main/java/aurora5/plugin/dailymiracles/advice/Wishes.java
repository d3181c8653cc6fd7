package aurora5.plugin.dailymiracles.advice;

import java.util.Optional;

/**
 * What a person said of themselves and their aims. Immutable.
 *
 * @param energy what gives them strength
 * @param solving how they solve problems
 * @param readiness how ready they are, {@code will} how much they want it
 * @param peak when they have most energy
 * @param goal what they wish for
 * @param style how they like to talk
 */
public record Wishes(
    String concern,
    Optional<String> energy,
    Optional<String> solving,
    Optional<String> readiness,
    Optional<String> peak,
    Optional<String> goal,
    Optional<String> style,
    Optional<String> will) {}
