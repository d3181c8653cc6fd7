package aurora5.chat.core;

import aurora5.api.Json;
import aurora5.api.chat.Link;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.run.RunView;
import aurora5.chat.form.Awaited;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.hear.Reader;
import aurora5.chat.say.Cut;
import aurora5.chat.say.Outcomes;
import aurora5.chat.say.Phrases;
import aurora5.chat.say.Questions;
import aurora5.json.Documents;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One turn: where the conversation stands, what was said, and what could be run. Immutable. */
public record Scene(State state, Said said, List<Form> forms) {
  private static final int LONGEST_REPLY = 6_000;

  public Locale language() {
    return state.language();
  }

  public Questions questions() {
    return new Questions(language());
  }

  public Reader reader() {
    return new Reader(said.at(), said.zone());
  }

  public Optional<Form> form(String key) {
    return Stream.concat(forms.stream(), questions(said.ongoing()))
        .filter(form -> form.key().equals(key))
        .findFirst();
  }

  /** What runs of this conversation wait to be told. */
  public List<Form> awaited() {
    return questions(said.ongoing()).toList();
  }

  private static Stream<Form> questions(List<Ongoing> runs) {
    return runs.stream().flatMap(ongoing -> ongoing.questions().stream());
  }

  public Scene with(State other) {
    return new Scene(other, said, forms);
  }

  public Decision then(Effect effect) {
    return new Decision(state, effect);
  }

  /** Ends the turn with a reply about nothing in particular. */
  public Decision answer(Kind kind, String text, List<String> choices) {
    return end(kind, text, Subject.NONE, choices, Reply.OFFLINE);
  }

  public Decision answer(String text, List<Link> links, String by) {
    return end(Kind.ANSWER, text, Subject.NONE.with(links), List.of(), by);
  }

  /** Ends the turn with a reply about a workflow and what is known of its input. */
  public Decision answer(Kind kind, String text, Form form, Filled filled, List<String> choices) {
    Optional<String> run = form.awaited().map(Awaited::runId);
    return end(kind, text, Subject.of(form, filled, run), choices, Reply.OFFLINE);
  }

  /** Ends the turn with word that what was open is dropped. */
  public Decision cancelled() {
    return with(state.withoutFrame())
        .answer(Kind.CANCELLED, Phrases.CANCELLED.in(language()), List.of());
  }

  /** Ends the turn with word that something has failed, and is dropped. */
  public Decision failed(String message) {
    return with(state.withoutFrame()).answer(Kind.FAILED, message, List.of());
  }

  /** Ends the turn with word of a run that has begun. */
  public Decision working(Form form, Filled filled, String runId) {
    State more = state.withoutFrame().with(new Job(state.turn(), runId, form.id()));
    return with(more).working(form, filled, runId, new Outcomes(language()).working(runId));
  }

  /** Ends the turn with word of a run that goes on. */
  public Decision answered(Form form, Filled filled, String runId) {
    State more = state.withoutFrame();
    State known = more.knows(runId) ? more : more.with(new Job(state.turn(), runId, form.id()));
    return with(known).working(form, filled, runId, new Outcomes(language()).answered(runId));
  }

  private Decision working(Form form, Filled filled, String runId, String text) {
    var page = List.of(new Outcomes(language()).page(runId));
    Subject subject = Subject.of(form, filled, Optional.of(runId)).with(page);
    return end(Kind.WORKING, text, subject, List.of(), Reply.OFFLINE);
  }

  public static Json json(Filled filled) {
    return Documents.json(filled.input());
  }

  private Decision end(Kind kind, String text, Subject about, List<String> choices, String by) {
    var reply =
        new Reply(
            said.conversationId(),
            state.turn(),
            kind,
            Cut.to(LONGEST_REPLY, before() + text),
            about.workflow(),
            about.input(),
            about.runId(),
            about.links(),
            choices,
            by);
    String begin = Cut.to(Exchange.LONGEST, said.text());
    State kept = state.with(new Exchange(said.messageId(), begin, reply));
    return new Decision(kept, new Effect.Answer(reply));
  }

  /** What has to be said first: that it was heard with care, and what has ended meanwhile. */
  private String before() {
    var first = new StringBuilder();
    if (said.delicate()) {
      first.append(Phrases.WARM.in(language())).append('\n');
    }
    var outcomes = new Outcomes(language());
    for (Ended ended : said.ended()) {
      RunView run = ended.run();
      first.append("[").append(run.workflow()).append("] ");
      first.append(outcomes.of(run, ended.names())).append('\n');
      outcomes.links(run).forEach(link -> first.append("  ").append(link.url()).append('\n'));
    }
    for (Form question : said.fresh()) {
      first.append(question.description().in(language())).append(' ');
      first.append(Phrases.ANSWER_NOW.in(language())).append('\n');
    }
    return first.toString();
  }

  /** What a reply is about, for programs. */
  private record Subject(
      Optional<String> workflow, Optional<Json> input, Optional<String> runId, List<Link> links) {
    static final Subject NONE =
        new Subject(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    static Subject of(Form form, Filled filled, Optional<String> runId) {
      return new Subject(Optional.of(form.id()), Optional.of(json(filled)), runId, List.of());
    }

    Subject with(List<Link> more) {
      return new Subject(workflow, input, runId, more);
    }
  }
}
