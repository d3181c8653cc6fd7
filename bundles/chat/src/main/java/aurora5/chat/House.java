package aurora5.chat;

import aurora5.api.chat.Link;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.store.RunTable;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Event;
import aurora5.chat.core.Job;
import aurora5.chat.core.State;
import aurora5.chat.say.Outcomes;
import aurora5.chat.say.Phrases;
import aurora5.chat.say.Reports;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks how the house and its runs are. Thread-safe. */
record House(Runs runs, Catalogue catalogue, Company company) {
  private static final int LAST_RUNS = 5;
  private static final int MOST_ALERTS = 50;

  Event.Looked look(Effect.Look look, State state) {
    var reports = new Reports(state.language());
    return switch (look.what()) {
      case HEALTH ->
          said(company.health.map(here -> reports.health(here.report())), state.language());
      case ALERTS ->
          said(
              company.alerts.map(here -> reports.alerts(here.alerts(MOST_ALERTS))),
              state.language());
      case RUNS -> runs(look.runId().or(() -> last(state)), state.language());
      case LATEST -> latest(state.language());
    };
  }

  private static Event.Looked said(Optional<String> words, Locale locale) {
    return new Event.Looked(words.orElseGet(() -> Phrases.AWAY.in(locale)), List.of());
  }

  private Event.Looked runs(Optional<String> id, Locale locale) {
    if (id.isEmpty()) {
      return latest(locale);
    }
    return runs.find(id.get())
        .map(run -> run(run, locale))
        .orElseGet(() -> said(Optional.of(Phrases.NO_SUCH_RUN.in(locale)), locale));
  }

  private Event.Looked latest(Locale locale) {
    var none = Optional.<String>empty();
    var filter = new RunTable.Filter(none, none, none, Optional.empty(), none, LAST_RUNS);
    return said(Optional.of(new Reports(locale).runs(runs.list(filter).runs())), locale);
  }

  private static Optional<String> last(State state) {
    List<Job> jobs = state.jobs();
    return jobs.isEmpty() ? Optional.empty() : Optional.of(jobs.get(jobs.size() - 1).runId());
  }

  private Event.Looked run(RunView run, Locale locale) {
    var outcomes = new Outcomes(locale);
    String more = run.status().ended() ? "\n" + outcomes.of(run, catalogue.ended(run).names()) : "";
    List<Link> links =
        run.status().ended() ? outcomes.links(run) : List.of(outcomes.page(run.id()));
    return new Event.Looked(outcomes.state(run) + more, links);
  }
}
