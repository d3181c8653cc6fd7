package aurora5.router.catalog;

import aurora5.api.workflow.Workflow;

/**
 * A service taken for as long as it serves. Thread-safe; a service that arrives after the lease was
 * given up is returned at once.
 */
final class Lease {
  private final Offer offer;
  private boolean taken;
  private boolean closed;

  Lease(Offer offer) {
    this.offer = offer;
  }

  /** Runs the plugin's constructor, if nobody has done so before. */
  Workflow<?, ?> open() {
    Workflow<?, ?> service = offer.source().get();
    if (service == null) {
      throw new IllegalStateException(
          "its service could not be made" + offer.source().whyNot().map(s -> ": " + s).orElse(""));
    }
    if (!keep()) {
      offer.source().release();
      throw new IllegalStateException("it was taken away while it was made");
    }
    return service;
  }

  /** May run the plugin's deactivation. */
  void close() {
    if (giveUp()) {
      offer.source().release();
    }
  }

  private synchronized boolean keep() {
    taken = !closed;
    return taken;
  }

  private synchronized boolean giveUp() {
    closed = true;
    boolean held = taken;
    taken = false;
    return held;
  }
}
