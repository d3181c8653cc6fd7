package aurora5.api.store;

import aurora5.api.Json;
import java.time.Instant;

/**
 * An event on disk. Immutable.
 *
 * @param position its place among the events of all runs, rising
 * @param body array of facts
 */
public record Journaled(long position, String runId, long seq, Instant at, Json body) {}
