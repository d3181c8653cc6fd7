package aurora5.http;

import aurora5.api.catalog.Plugins;
import aurora5.api.run.Engine;
import aurora5.api.store.Journal;
import aurora5.api.store.StoreException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import aurora5.json.Documents;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether runs can be taken in. Immutable; every question is asked anew. */
record Readiness(Optional<Journal> journal, Optional<Engine> engine, Optional<Plugins> plugins) {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  boolean complete() {
    return store() && recovered() && reconciled();
  }

  /** What is there and what is missing. */
  ObjectNode document() {
    return Documents.mapper()
        .createObjectNode()
        .put("status", complete() ? "ready" : "starting")
        .put("store", store())
        .put("engine", recovered())
        .put("plugins", reconciled());
  }

  private boolean store() {
    try {
      return journal.filter(j -> j.position() >= 0).isPresent();
    } catch (StoreException e) {
      LOG.debug("The journal cannot be read", e);
      return false;
    }
  }

  private boolean recovered() {
    return engine.filter(Engine::recovered).isPresent();
  }

  private boolean reconciled() {
    return plugins.filter(Plugins::reconciled).isPresent();
  }
}
