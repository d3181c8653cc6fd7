package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.health.Health;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.hc.api.HealthCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** Probes of the house and of others, asked through Felix' health checks. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class HealthTest {
  @InjectBundleContext BundleContext context;
  @InjectService Health health;

  private record Sample(String name, Callable<Reading> reading) implements Probe {
    @Override
    public Reading read() throws Exception {
      return reading.call();
    }
  }

  /** For which something else stands in. */
  private record Replaceable(String name, Callable<Reading> reading) implements Probe {
    @Override
    public boolean vital() {
      return false;
    }

    @Override
    public Reading read() throws Exception {
      return reading.call();
    }
  }

  private List<Finding> round() throws Exception {
    return health.check().toCompletableFuture().get(60, TimeUnit.SECONDS).findings();
  }

  private static Finding of(List<Finding> findings, String probe) {
    return findings.stream()
        .filter(finding -> finding.probe().equals(probe))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding of " + probe + " in " + findings));
  }

  @Test
  void theProbesOfTheHouseAreHealthChecksThatAreWell() throws Exception {
    assertThat(round())
        .extracting(Finding::probe)
        .contains("database", "memory", "disk", "threads", "workflows", "plugins", "components")
        .contains("deploy", "requests");
    assertThat(of(round(), "database").reading().status()).isEqualTo(Status.OK);
    assertThat(context.getServiceReferences(HealthCheck.class, "(hc.tags=aurora5)"))
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(health.document(Locale.ENGLISH).text())
        .contains("\"services\"", "\"database\"", "\"openai\"");
  }

  @Test
  void aProbeIsAskedWhileItIsThere() throws Exception {
    var reading = new Reading(Status.WARNING, Text.same("look at me"));
    var probe = context.registerService(Probe.class, new Sample("guest", () -> reading), null);
    try {
      assertThat(of(round(), "guest").reading()).isEqualTo(reading);
    } finally {
      probe.unregister();
    }
    assertThat(round()).extracting(Finding::probe).doesNotContain("guest");
  }

  @Test
  void aProbeThatThrowsIsAnErrorWithItsReason() throws Exception {
    Callable<Reading> broken =
        () -> {
          throw new IllegalStateException("no luck");
        };
    var probe = context.registerService(Probe.class, new Sample("broken", broken), null);
    try {
      Reading reading = of(round(), "broken").reading();
      assertThat(reading.status()).isEqualTo(Status.ERROR);
      assertThat(reading.message().en()).contains("no luck");
    } finally {
      probe.unregister();
    }
  }

  @Test
  void aProbeThatHangsHoldsUpNobodyAndIsNotAskedTwiceAtOnce() throws Exception {
    var asked = new AtomicInteger();
    var end = new CountDownLatch(1);
    Callable<Reading> hanging =
        () -> {
          asked.incrementAndGet();
          end.await();
          return new Reading(Status.OK, Text.same("at last"));
        };
    var probe = context.registerService(Probe.class, new Sample("hanging", hanging), null);
    try {
      for (int i = 0; i < 2; i++) {
        List<Finding> findings = round();
        assertThat(of(findings, "hanging").reading().message().en()).contains("no answer within");
        assertThat(of(findings, "database").reading().status()).isEqualTo(Status.OK);
      }
      assertThat(asked).hasValue(1);
    } finally {
      end.countDown();
      probe.unregister();
    }
  }

  @Test
  void aProbeForWhichSomethingStandsInSaysSoEvenWhenItThrows() throws Exception {
    var broken = new AtomicBoolean();
    Callable<Reading> look =
        () -> {
          if (broken.get()) {
            throw new IllegalStateException("no luck");
          }
          return new Reading(Status.OK, Text.same("well"));
        };
    var probe = context.registerService(Probe.class, new Replaceable("spare", look), null);
    try {
      assertThat(of(round(), "spare").vital()).isFalse();
      broken.set(true);
      Finding finding = of(round(), "spare");
      assertThat(finding.reading().status()).isEqualTo(Status.ERROR);
      assertThat(finding.vital()).isFalse();
    } finally {
      probe.unregister();
    }
  }
}
