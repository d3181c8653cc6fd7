package aurora5.context.draft;

import aurora5.api.store.ContextTable;
import aurora5.context.life.ContextSize;
import aurora5.context.life.Uses;

/** What every step's draft is made with. Immutable; its parts are thread-safe. */
public record Desk(ContextTable table, ContextSize size, Rollbacks rollbacks, Uses uses) {}
