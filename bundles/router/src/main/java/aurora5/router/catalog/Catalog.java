package aurora5.router.catalog;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.work.Work;
import aurora5.router.catalog.Standing.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The workflow services that are registered, and what has become of each. Thread-safe. {@link
 * #offer} and {@link #withdraw} return at once: plugins are asked on other threads, one question of
 * a plugin at a time. An id belongs to whom offered it first, for as long as one of his serves.
 */
public final class Catalog {
  private final Map<Object, Standing> standings = new LinkedHashMap<>();
  private final Map<String, Turns> slots = new HashMap<>();
  private final Announcements announcements;
  private final Executor executor;
  private final BiFunction<Offer, Lease, WorkflowVersion> inquiry;

  /** A catalog that asks its plugins with the threads of {@code work}. */
  public static Catalog asking(Work work) {
    return new Catalog(work.io(), new Inquiry(work)::ask);
  }

  Catalog(Executor executor, BiFunction<Offer, Lease, WorkflowVersion> inquiry) {
    this.executor = executor;
    this.inquiry = inquiry;
    this.announcements = new Announcements(executor);
  }

  public synchronized void offer(Offer offer) {
    var standing = new Standing(offer);
    standings.put(offer.key(), standing);
    Optional<Text> problem = WorkflowNames.problem(offer.id());
    if (problem.isPresent()) {
      refuse(standing, problem.get());
    } else {
      settle(offer.id());
    }
  }

  public synchronized void withdraw(Object key) {
    Standing standing = standings.remove(key);
    if (standing == null) {
      return;
    }
    standing.version().ifPresent(announcements::left);
    String plugin = standing.offer.origin().plugin();
    slot(plugin).add(standing.lease::close);
    if (standings.values().stream().noneMatch(s -> s.offer.origin().plugin().equals(plugin))) {
      slots.remove(plugin);
    }
    settle(standing.offer.id());
  }

  synchronized AutoCloseable listen(Workflows.Listener listener) {
    List<WorkflowVersion> present =
        standings.values().stream().flatMap(s -> s.version().stream()).toList();
    Announcements.Subscription subscription = announcements.add(listener, present);
    return () -> forget(subscription);
  }

  /** Those that serve, in the order of their registration. */
  synchronized List<Served> served() {
    List<Served> served = new ArrayList<>();
    for (Standing standing : standings.values()) {
      standing.version().ifPresent(v -> served.add(new Served(v, standing.offer.origin())));
    }
    return served;
  }

  private synchronized void forget(Announcements.Subscription subscription) {
    announcements.remove(subscription);
  }

  /** Lets those ask for the id that may. */
  private void settle(String id) {
    for (Standing standing : waitingFor(id)) {
      Optional<Text> objection = Rivals.objection(standing.offer, holders(id));
      if (objection.isEmpty()) {
        standing.ask();
        slot(standing.offer.origin().plugin()).add(() -> inquire(standing));
      } else if (standing.waitBecause(objection.get())) {
        announcements.blocked(standing.offer, objection.get());
      }
    }
  }

  private void inquire(Standing standing) {
    try {
      WorkflowVersion version = inquiry.apply(standing.offer, standing.lease);
      answered(standing, version);
    } catch (RuntimeException e) {
      unanswered(standing, Inquiry.why(e));
      standing.lease.close();
    }
  }

  private synchronized void answered(Standing standing, WorkflowVersion version) {
    if (standings.get(standing.offer.key()) == standing) {
      standing.serve(version);
      announcements.arrived(version);
    }
  }

  private synchronized void unanswered(Standing standing, Text reason) {
    if (standings.get(standing.offer.key()) == standing) {
      refuse(standing, reason);
      settle(standing.offer.id());
    }
  }

  private void refuse(Standing standing, Text reason) {
    standing.refuse();
    announcements.failed(standing.offer, reason);
  }

  private List<Standing> waitingFor(String id) {
    return of(id).filter(standing -> standing.is(State.WAITING)).toList();
  }

  private List<Offer> holders(String id) {
    return of(id).filter(Standing::holdsId).map(standing -> standing.offer).toList();
  }

  private Stream<Standing> of(String id) {
    return standings.values().stream().filter(standing -> standing.offer.id().equals(id));
  }

  private Turns slot(String plugin) {
    return slots.computeIfAbsent(plugin, p -> new Turns(executor));
  }

  /** A version with what decides about its rank. */
  record Served(WorkflowVersion version, Origin origin) {}
}
