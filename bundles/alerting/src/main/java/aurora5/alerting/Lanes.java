package aurora5.alerting;

import aurora5.alerting.deliver.Lane;
import aurora5.alerting.deliver.Outbox;
import aurora5.api.alert.AlertSink;
import aurora5.api.work.Work;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** One lane for each sink, as they come and go; a slow one holds up no other. Thread-safe. */
final class Lanes implements AutoCloseable {
  private final Map<ServiceReference<AlertSink>, BusyLane> lanes = new ConcurrentHashMap<>();
  private final Work work;
  private final ServiceTracker<AlertSink, ServiceReference<AlertSink>> tracker;

  private record BusyLane(Lane lane, AtomicBoolean busy) {}

  Lanes(BundleContext context, Outbox outbox, Work work) {
    this.work = work;
    tracker =
        new ServiceTracker<>(context, AlertSink.class, null) {
          @Override
          public ServiceReference<AlertSink> addingService(ServiceReference<AlertSink> sink) {
            var receiver = new RegisteredSink(context, sink, work);
            var lane = new Lane(receiver, outbox, work.steady(), work.aging());
            lanes.put(sink, new BusyLane(lane, new AtomicBoolean()));
            return sink;
          }

          @Override
          public void removedService(
              ServiceReference<AlertSink> sink, ServiceReference<AlertSink> same) {
            lanes.remove(sink);
          }
        };
    tracker.open();
  }

  /** Sets every lane going that is not. */
  void run(Predicate<String> muted) {
    for (BusyLane each : lanes.values()) {
      if (each.busy().compareAndSet(false, true)) {
        start(each, muted);
      }
    }
  }

  private void start(BusyLane each, Predicate<String> muted) {
    try {
      work.io()
          .execute(
              () -> {
                try {
                  each.lane().run(muted);
                } finally {
                  each.busy().set(false);
                }
              });
    } catch (RuntimeException full) {
      each.busy().set(false);
      throw full;
    }
  }

  @Override
  public void close() {
    tracker.close();
  }
}
