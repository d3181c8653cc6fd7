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
record Scene(State state, Said said, List<Form> forms) {
  private static final int LONGEST_REPLY = 6_000;

  Locale language() {
    return state.language();
  }

  Questions questions() {
    return new Questions(language());
  }

  Reader reader() {
    return new Reader(said.at(), said.zone());
  }

  Optional<Form> form(String key) {
    return Stream.concat(forms.stream(), questions(said.ongoing()))
        .filter(form -> form.key().equals(key))
        .findFirst();
  }

  /** What runs of this conversation wait to be told. */
  List<Form> awaited() {
    return questions(said.ongoing()).toList();
  }

  private static Stream<Form> questions(List<Ongoing> runs) {
    return runs.stream().flatMap(ongoing -> ongoing.questions().stream());
  }

  Scene with(State other) {
    return new Scene(other, said, forms);
  }

  Decision then(Effect effect) {
    return new Decision(state, effect);
  }

  /** Ends the turn with a reply about nothing in particular. */
  Decision answer(Kind kind, String text, List<String> choices) {
    return end(reply(kind, text, choices));
  }

  Decision answer(String text, List<Link> links, String by) {
    Reply plain = reply(Kind.ANSWER, text, List.of());
    return end(
        new Reply(
            plain.conversationId(),
            plain.turn(),
            Kind.ANSWER,
            plain.text(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            links,
            List.of(),
            by));
  }

  /** Ends the turn with a reply about a workflow and what is known of its input. */
  Decision answer(Kind kind, String text, Form form, Filled filled, List<String> choices) {
    Reply plain = reply(kind, text, choices);
    return end(
        new Reply(
            plain.conversationId(),
            plain.turn(),
            kind,
            plain.text(),
            Optional.of(form.id()),
            Optional.of(json(filled)),
            form.awaited().map(Awaited::runId),
            List.of(),
            choices,
            Reply.OFFLINE));
  }

  /** Ends the turn with word of a run that has begun. */
  Decision working(Form form, Filled filled, String runId) {
    State more = state.withoutFrame().with(new Job(state.turn(), runId, form.id()));
    return with(more).working(form, filled, runId, new Outcomes(language()).working(runId));
  }

  /** Ends the turn with word of a run that goes on. */
  Decision answered(Form form, Filled filled, String runId) {
    State more = state.withoutFrame();
    State known = more.knows(runId) ? more : more.with(new Job(state.turn(), runId, form.id()));
    return with(known).working(form, filled, runId, new Outcomes(language()).answered(runId));
  }

  private Decision working(Form form, Filled filled, String runId, String text) {
    var outcomes = new Outcomes(language());
    Reply plain = reply(Kind.WORKING, text, List.of());
    return end(
        new Reply(
            plain.conversationId(),
            plain.turn(),
            Kind.WORKING,
            plain.text(),
            Optional.of(form.id()),
            Optional.of(json(filled)),
            Optional.of(runId),
            List.of(outcomes.page(runId)),
            List.of(),
            Reply.OFFLINE));
  }

  static Json json(Filled filled) {
    return Documents.json(filled.input());
  }

  private Reply reply(Kind kind, String text, List<String> choices) {
    return new Reply(
        said.conversationId(),
        state.turn(),
        kind,
        Cut.to(LONGEST_REPLY, before() + text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        choices,
        Reply.OFFLINE);
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

  private Decision end(Reply reply) {
    String begin = Cut.to(Exchange.LONGEST, said.text());
    State kept = state.with(new Exchange(said.messageId(), begin, reply));
    return new Decision(kept, new Effect.Answer(reply));
  }
}
