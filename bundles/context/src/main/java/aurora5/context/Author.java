package aurora5.context;

import aurora5.api.catalog.Codec;

/** Who writes, and where. Immutable. */
record Author(String contextId, String runId, String step, Codec codec) {}
