package aurora5.health;

import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import org.apache.felix.hc.api.Result;

/** A reading as Felix' health checks carry it, so that their own tools show it, too. */
final class ProbeResult extends Result {
  private final String probe;
  private final boolean service;
  private final boolean vital;
  private final Reading reading;

  private ProbeResult(Probe probe, Reading reading) {
    super(status(reading.status()), reading.message().en());
    this.probe = probe.name();
    service = probe.service();
    vital = probe.vital();
    this.reading = reading;
  }

  static ProbeResult of(Probe probe) throws Exception {
    return new ProbeResult(probe, probe.read());
  }

  String probe() {
    return probe;
  }

  boolean service() {
    return service;
  }

  boolean vital() {
    return vital;
  }

  Reading reading() {
    return reading;
  }

  private static Result.Status status(Reading.Status status) {
    return switch (status) {
      case DISABLED, OK -> Result.Status.OK;
      case WARNING -> Result.Status.WARN;
      case ERROR -> Result.Status.CRITICAL;
    };
  }
}
