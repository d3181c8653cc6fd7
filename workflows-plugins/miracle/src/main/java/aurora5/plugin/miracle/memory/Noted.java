package aurora5.plugin.miracle.memory;

import java.util.Optional;

/**
 * That a request was noted. Immutable.
 *
 * @param before the answer it had already
 */
public record Noted(Optional<Standing> before) {}
