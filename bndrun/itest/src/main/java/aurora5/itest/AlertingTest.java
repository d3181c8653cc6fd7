package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.alert.AlertSink;
import aurora5.api.alert.Notice;
import aurora5.api.health.Health;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** What sinks hear, whatever becomes of alerting and of other sinks. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class AlertingTest {
  @InjectBundleContext BundleContext context;
  @InjectService Health health;

  private final List<ServiceRegistration<?>> registered = new ArrayList<>();

  /** A probe that a test makes ill and well again. */
  private static final class Patient implements Probe {
    private final String name;
    volatile Status status = Status.OK;

    Patient(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean service() {
      return false;
    }

    @Override
    public Reading read() {
      return new Reading(status, Text.same(name + " is " + status));
    }
  }

  private interface Delivery {
    void take(Notice notice) throws Exception;
  }

  private record Sink(String name, Delivery delivery) implements AlertSink {
    @Override
    public void deliver(Notice notice) throws Exception {
      delivery.take(notice);
    }
  }

  @AfterEach
  void takeAway() {
    registered.forEach(ServiceRegistration::unregister);
  }

  private Patient patient(String name) {
    var patient = new Patient(name);
    registered.add(context.registerService(Probe.class, patient, null));
    return patient;
  }

  private void sink(String name, Delivery delivery) {
    registered.add(context.registerService(AlertSink.class, new Sink(name, delivery), null));
  }

  private void becomes(Patient patient, Status status) throws Exception {
    patient.status = status;
    health.check().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private Bundle alerting() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getSymbolicName().equals("aurora5.alerting"))
        .findFirst()
        .orElseThrow();
  }

  /** The next notice about such a patient; others are none of the test's business. */
  private static String next(BlockingQueue<Notice> heard, String names) throws Exception {
    Notice notice;
    do {
      notice = heard.poll(60, TimeUnit.SECONDS);
      assertThat(notice).as("a notice about " + names).isNotNull();
    } while (!isAbout(notice, names));
    return notice.kind() + " " + notice.alert().key();
  }

  /** A sink that is new hears of the last hour, too. */
  private static boolean isAbout(Notice notice, String names) {
    return notice.alert().key().startsWith("health." + names);
  }

  @Test
  void oneThatIsStoppedAndStartedTellsNothingTwiceAndMissesNoRecovery() throws Exception {
    var heard = new LinkedBlockingQueue<Notice>();
    sink("steady", heard::add);
    Patient first = patient("stop-a");
    Patient last = patient("stop-z");
    becomes(first, Status.WARNING);
    assertThat(next(heard, "stop-")).isEqualTo("RAISED health.stop-a");

    alerting().stop();
    alerting().start();
    becomes(last, Status.WARNING);
    assertThat(next(heard, "stop-")).as("nothing in between").isEqualTo("RAISED health.stop-z");

    alerting().stop();
    becomes(first, Status.OK);
    alerting().start();
    assertThat(next(heard, "stop-")).isEqualTo("RECOVERED health.stop-a");
    becomes(last, Status.OK);
    assertThat(next(heard, "stop-")).as("nothing in between").isEqualTo("RECOVERED health.stop-z");
  }

  @Test
  void sinksThatHangOrThrowHoldUpNobodyAndMissNothing() throws Exception {
    var end = new CountDownLatch(1);
    var working = new AtomicBoolean();
    var begun = new LinkedBlockingQueue<Notice>();
    var late = new LinkedBlockingQueue<Notice>();
    var heard = new LinkedBlockingQueue<Notice>();
    sink(
        "hanging",
        notice -> {
          if (isAbout(notice, "sinks")) {
            begun.add(notice);
            end.await();
          }
        });
    sink(
        "throwing",
        notice -> {
          if (isAbout(notice, "sinks") && !working.get()) {
            throw new IllegalStateException("no luck");
          }
          late.add(notice);
        });
    sink("steady", heard::add);
    try {
      Patient patient = patient("sinks");
      becomes(patient, Status.WARNING);
      assertThat(next(begun, "sinks")).startsWith("RAISED");
      assertThat(next(heard, "sinks")).startsWith("RAISED");
      becomes(patient, Status.OK);
      assertThat(next(heard, "sinks")).startsWith("RECOVERED");

      working.set(true);
      assertThat(next(late, "sinks")).startsWith("RAISED");
      assertThat(next(late, "sinks")).startsWith("RECOVERED");
      assertThat(late).noneMatch(notice -> isAbout(notice, "sinks"));
    } finally {
      end.countDown();
    }
  }
}
