package aurora5.mcp.tool;

import aurora5.api.workflow.SideEffects;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a client should know before it lets a model call something without asking a person. */
enum Hints {
  /** Changes nothing, however often. */
  READS(true, false, true),
  /** Changes something that can be changed again; a second time changes nothing more. */
  MARKS(false, false, true),
  /** Adds something to the world with each call. */
  ADDS(false, false, false),
  /** Ends or overwrites something. */
  ENDS(false, true, true);

  private final boolean readOnly;
  private final boolean destructive;
  private final boolean idempotent;

  Hints(boolean readOnly, boolean destructive, boolean idempotent) {
    this.readOnly = readOnly;
    this.destructive = destructive;
    this.idempotent = idempotent;
  }

  static Hints of(SideEffects effects) {
    return effects == SideEffects.NONE ? READS : ADDS;
  }

  /** Nothing here reaches into worlds of its own choice. */
  ObjectNode document() {
    return Documents.mapper()
        .createObjectNode()
        .put("readOnlyHint", readOnly)
        .put("destructiveHint", destructive)
        .put("idempotentHint", idempotent)
        .put("openWorldHint", false);
  }
}
