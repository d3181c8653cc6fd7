package aurora5.store;

import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.alert.AlertSink;
import aurora5.api.alert.Notice;
import aurora5.api.store.StoreException.Kind;
import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Work;
import aurora5.store.sql.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left to do for a store that cannot go on: tell whoever can hear it, and end the process,
 * so that a supervisor starts a fresh one. Thread-safe.
 */
final class LastWords {
  /** As in sysexits.h: input or output failed. */
  static final int EXIT = 74;

  private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);
  private static final Duration FOR_A_SINK = Duration.ofSeconds(5);

  /** Time in which health and readiness can be seen to be bad. */
  private static final Duration LINGER = Duration.ofSeconds(3);

  private final BundleContext bundle;
  private final Work work;

  LastWords(BundleContext bundle, Work work) {
    this.bundle = bundle;
    this.work = work;
  }

  /**
   * Nothing can be written any more. What was acknowledged is on disk, and what is in memory has no
   * way to get there: so nothing is stopped gently.
   */
  void stopped() {
    LOG.error("The store has stopped; the process ends with exit code {}", EXIT);
    work.timers().after(LINGER, () -> Runtime.getRuntime().halt(EXIT));
    Notice notice = notice();
    for (ServiceReference<AlertSink> sink : sinks()) {
      work.io().execute(() -> tell(sink, notice));
    }
  }

  private static Notice notice() {
    Instant now = Instant.now();
    Alert alert =
        new Alert(
            "store/stopped",
            now.toEpochMilli(),
            Alert.Severity.CRITICAL,
            new Text("저장소가 멈춰 Aurora를 끝냅니다", "The store has stopped, so Aurora ends"),
            new Text(
                "디스크에 쓰지 못했습니다. 디스크를 확인하고 다시 시작하세요. 접수된 실행은 디스크에 있습니다",
                "A write to the disk failed. Check the disk, then start Aurora again. Accepted runs"
                    + " are on disk"),
            1,
            now,
            now,
            Optional.empty(),
            Optional.empty());
    return new Notice("store/stopped/" + now.toEpochMilli(), Notice.Kind.RAISED, alert);
  }

  private Collection<ServiceReference<AlertSink>> sinks() {
    try {
      return bundle.getServiceReferences(AlertSink.class, null);
    } catch (InvalidSyntaxException impossible) {
      throw new IllegalStateException("no filter was given, yet it is wrong", impossible);
    }
  }

  private void tell(ServiceReference<AlertSink> reference, Notice notice) {
    AlertSink sink = bundle.getService(reference);
    if (sink == null) {
      return;
    }
    try {
      work.call(
          "last words of " + reference.getBundle(),
          "deliver",
          FOR_A_SINK,
          () -> {
            sink.deliver(notice);
            return notice;
          });
    } catch (ForeignCallException failure) {
      LOG.warn("An alert sink did not take the last alert: {}", failure.getMessage());
    } finally {
      bundle.ungetService(reference);
    }
  }

  /** Nothing runs yet, so the framework is stopped as usual. */
  void notOpened(Exception failure) {
    boolean damaged = Failures.kind(failure) == Kind.DAMAGED;
    LOG.error(
        "Aurora를 시작할 수 없습니다: {} | Aurora does not start: {} ({})",
        damaged ? "데이터베이스 파일이 손상되었습니다. 백업에서 복원하세요(bin/aurora restore 파일)." : "데이터베이스를 열 수 없습니다.",
        damaged
            ? "the database file is damaged. Restore a backup (bin/aurora restore FILE)."
            : "the database cannot be opened.",
        failure.getMessage());
    Thread end = new Thread(() -> Runtime.getRuntime().halt(EXIT), "aurora5-exit");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      bundle.getBundle(0).stop();
    } catch (BundleException notStopped) {
      LOG.error("The framework does not stop either", notStopped);
      Runtime.getRuntime().halt(EXIT);
    }
  }
}
