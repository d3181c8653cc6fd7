package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.EventStream;
import aurora5.distribution.client.EventStream.Event;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The events of a run, as a browser hears them. */
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class EventsIT {
  private final Aurora aurora;

  EventsIT(Aurora aurora) {
    this.aurora = aurora;
  }

  @Test
  void aRunIsHeardWhileItGoesOnAndResumesAfterTheLastEventHeard() {
    String run = aurora.client().start("probe-held", aurora.ask(9000));
    Await.until("the run holds", () -> aurora.home().reached("holding-9000-1"));
    String path = "/api/runs/" + run + "/events";
    Event first;
    try (var stream = EventStream.open(aurora.client(), path)) {
      first = stream.firstWithId();
    }
    aurora.home().open("go-9000");
    aurora.client().ended(run);
    List<Event> all = hear(path);
    List<Event> rest = hear(path, "Last-Event-ID", first.id());
    assertThat(all).doesNotHaveDuplicates().contains(first);
    assertThat(rest).isEqualTo(all.subList(all.indexOf(first) + 1, all.size())).isNotEmpty();
  }

  @Test
  void aRunIsHeardLive() {
    String run = aurora.client().start("probe-held", aurora.ask(9001));
    Await.until("the run holds", () -> aurora.home().reached("holding-9001-1"));
    try (var stream = EventStream.open(aurora.client(), "/api/runs/" + run + "/events")) {
      aurora.home().open("go-9001");
      assertThat(stream.until("SUCCEEDED")).isNotEmpty();
    }
  }

  /** Everything up to the end of the run. */
  private List<Event> hear(String path, String... headers) {
    try (var stream = EventStream.open(aurora.client(), path, headers)) {
      return stream.until("SUCCEEDED");
    }
  }
}
