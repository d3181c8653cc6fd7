package aurora5.http.route;

import aurora5.api.catalog.Plugins;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.store.Journal;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunTable;
import aurora5.api.work.Work;
import aurora5.http.stream.Facts;
import aurora5.http.stream.Feed;
import aurora5.http.stream.Frames;
import aurora5.http.stream.History;
import aurora5.http.stream.Mark;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Streams of events; a reader that was cut off resumes where it was. */
@Component(service = Noun.class)
public final class EventRoutes implements Noun {
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final String MEDIA_TYPE = "text/event-stream;charset=utf-8";
  private static final int SNAPSHOT = 100;
  private static final int LOG = 500;

  private final Journal journal;
  private final Runs runs;
  private final Feed feed;
  private final RunDocuments documents;

  @Activate
  public EventRoutes(
      @Reference(name = "journal") Journal journal,
      @Reference(name = "runs") Runs runs,
      @Reference(name = "plugins") Plugins plugins,
      @Reference(name = "work") Work work) {
    this.journal = journal;
    this.runs = runs;
    feed = new Feed(journal, work, BEAT);
    documents = new RunDocuments(new Versions(plugins));
  }

  @Deactivate
  void close() throws Exception {
    feed.close();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/events", this::all).says("Events of all runs, as server-sent events"),
        Route.get("/api/runs/{runId}/events", this::ofRun)
            .says("Events of a run, as server-sent events"),
        Route.get("/api/runs/{runId}/log", this::log)
            .says("Events of a run so far, after a sequence number")
            .query("after"));
  }

  private Answer all(Call call) {
    feed.checkRoom();
    long now = journal.position();
    Optional<Long> seen = lastSeen(call, now);
    byte[] first = seen.isPresent() ? new byte[0] : Frames.of("snapshot", now, snapshot(now));
    var mark = new Mark(seen.orElse(now), 0);
    return new Answer.Stream(
        MEDIA_TYPE, context -> feed.open(context, new History.Everything(), mark, first));
  }

  private Answer ofRun(Call call) {
    feed.checkRoom();
    String runId = known(call);
    var mark = lastSeen(call, journal.position()).map(p -> new Mark(p, 0)).orElse(Mark.START);
    return new Answer.Stream(
        MEDIA_TYPE,
        context -> {
          var watching = feed.open(context, new History.OfRun(runId), mark, new byte[0]);
          runs.settled(runId, false).thenAccept(run -> watching.end(farewell(run)));
        });
  }

  private Answer log(Call call) {
    String runId = known(call);
    long after = call.query("after").map(EventRoutes::sequence).orElse(0L);
    List<Journaled> events = journal.events(runId, after, LOG);
    ObjectNode node = Answers.id(runId);
    var array = node.putArray("events");
    events.forEach(event -> Facts.of(event).forEach(array::add));
    return Answer.ok(node.put("more", events.size() == LOG));
  }

  private static long sequence(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Outcomes.badQuery("after", "a sequence number, such as 12");
    }
  }

  private String known(Call call) {
    String runId = call.variable("runId");
    if (runs.find(runId).isEmpty()) {
      throw Outcomes.noSuchRun(runId);
    }
    return runId;
  }

  /** Only a position that the journal has reached; anything else is as good as none. */
  private static Optional<Long> lastSeen(Call call, long now) {
    try {
      return call.header("Last-Event-ID")
          .map(Long::parseLong)
          .filter(position -> position >= 0 && position <= now);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private ObjectNode snapshot(long position) {
    var none = Optional.<String>empty();
    var filter = new RunTable.Filter(none, none, none, Optional.empty(), none, SNAPSHOT);
    ObjectNode node = Documents.mapper().createObjectNode().put("position", position);
    node.set("runs", documents.page(runs.list(filter)).get("runs"));
    return node;
  }

  private byte[] farewell(RunView run) {
    ObjectNode node = Answers.id(run.id()).put("status", run.status().name());
    return Frames.of("end", journal.position(), node);
  }
}
