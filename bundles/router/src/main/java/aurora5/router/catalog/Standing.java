package aurora5.router.catalog;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import java.util.Optional;

/** What has become of an offer. Confined to the lock of its {@link Catalog}. */
final class Standing {
  enum State {
    /** Another has its id. */
    WAITING,
    /** Its plugin is being asked for the plan. */
    ASKED,
    SERVING,
    REFUSED
  }

  final Offer offer;
  final Lease lease;
  private State state = State.WAITING;
  private Optional<WorkflowVersion> version = Optional.empty();
  private Optional<Text> reason = Optional.empty();

  Standing(Offer offer) {
    this.offer = offer;
    this.lease = new Lease(offer);
  }

  boolean is(State expected) {
    return state == expected;
  }

  /** Whether it keeps others from the id. */
  boolean holdsId() {
    return state == State.ASKED || state == State.SERVING;
  }

  Optional<WorkflowVersion> version() {
    return version;
  }

  void ask() {
    state = State.ASKED;
    reason = Optional.empty();
  }

  void serve(WorkflowVersion found) {
    state = State.SERVING;
    version = Optional.of(found);
  }

  void refuse() {
    state = State.REFUSED;
  }

  /** True if this reason to wait is news. */
  boolean waitBecause(Text why) {
    boolean news = !reason.equals(Optional.of(why));
    reason = Optional.of(why);
    return news;
  }
}
