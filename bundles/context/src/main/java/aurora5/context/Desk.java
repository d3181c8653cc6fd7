package aurora5.context;

import aurora5.api.store.ContextTable;

/** What every step's draft is made with. Immutable; its parts are thread-safe. */
record Desk(ContextTable table, ContextSize size, Rollbacks rollbacks, Uses uses) {}
