package aurora5.engine.shell;

import aurora5.api.Json;
import java.util.Optional;

/**
 * A sub-workflow that a run asked for. Immutable.
 *
 * @param unit the parent's unit that waits for it
 * @param limitMillis running time that the parent has left
 */
record ChildOrder(
    String unit,
    String child,
    String workflow,
    Json input,
    int priority,
    int depth,
    long limitMillis,
    Optional<String> userId) {}
