package aurora5.http;

import aurora5.api.catalog.Plugins;
import aurora5.api.run.Engine;
import aurora5.api.store.Journal;
import aurora5.api.store.StoreException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether runs can be taken in. Immutable; every question is asked anew.
 *
 * @param store whether the journal can be read
 * @param engine whether the open runs of the last process have been taken over
 * @param plugins whether the deploy folder has been dealt with
 * @param api whether the server serves the API: it takes a servlet in some time after its service
 *     has appeared
 */
record Readiness(
    BooleanSupplier store, BooleanSupplier engine, BooleanSupplier plugins, BooleanSupplier api) {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final String API = "/api/runs";

  static Readiness of(
      @Nullable Journal journal,
      @Nullable Engine engine,
      @Nullable Plugins plugins,
      @Nullable HttpServiceRuntime server) {
    return new Readiness(
        () -> journal != null && readable(journal),
        () -> engine != null && engine.recovered(),
        () -> plugins != null && plugins.reconciled(),
        () -> server != null && server.calculateRequestInfoDTO(API).servletDTO != null);
  }

  boolean complete() {
    return store.getAsBoolean()
        && engine.getAsBoolean()
        && plugins.getAsBoolean()
        && api.getAsBoolean();
  }

  /** What is there and what is missing. */
  ObjectNode document() {
    return Documents.mapper()
        .createObjectNode()
        .put("status", complete() ? "ready" : "starting")
        .put("store", store.getAsBoolean())
        .put("engine", engine.getAsBoolean())
        .put("plugins", plugins.getAsBoolean())
        .put("api", api.getAsBoolean());
  }

  private static boolean readable(Journal journal) {
    try {
      return journal.position() >= 0;
    } catch (StoreException e) {
      LOG.debug("The journal cannot be read", e);
      return false;
    }
  }
}
