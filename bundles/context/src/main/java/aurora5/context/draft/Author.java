package aurora5.context.draft;

import aurora5.api.catalog.Codec;
import java.time.Duration;

/**
 * Who writes, and where. Immutable.
 *
 * @param kept how long after its last write the context is kept at least
 */
public record Author(String contextId, String runId, String step, Codec codec, Duration kept) {}
