package aurora5.alerting;

import aurora5.alerting.deliver.Receiver;
import aurora5.api.alert.AlertSink;
import aurora5.api.alert.Notice;
import aurora5.api.work.Work;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** A sink in the service registry: held only while it is called, and called with a time limit. */
record RegisteredSink(BundleContext context, ServiceReference<AlertSink> reference, Work work)
    implements Receiver {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Override
  public String name() {
    return call("name of an alert sink", () -> held(AlertSink::name));
  }

  @Override
  public void deliver(Notice notice) {
    call(
        "alert sink",
        () ->
            held(
                sink -> {
                  sink.deliver(notice);
                  return notice;
                }));
  }

  private <T> T call(String what, Callable<T> code) {
    return work.call(owner(), what, LIMIT, code);
  }

  /** Each sink by itself: one that hangs must not hold up another of the same jar. */
  private String owner() {
    return "%s, sink %s"
        .formatted(reference.getBundle(), reference.getProperty(Constants.SERVICE_ID));
  }

  private <T> T held(Question<T> question) throws Exception {
    AlertSink sink = context.getService(reference);
    if (sink == null) {
      throw new IllegalStateException("it has just gone, or could not be made");
    }
    try {
      return question.ask(sink);
    } finally {
      context.ungetService(reference);
    }
  }

  private interface Question<T> {
    T ask(AlertSink sink) throws Exception;
  }
}
