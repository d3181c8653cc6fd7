package aurora5.chat.turn;

import aurora5.api.Json;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.chat.Reply;
import aurora5.api.intent.Intents.Candidate;
import aurora5.api.intent.Intents.Guess;
import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.chat.core.Decision;
import aurora5.chat.core.Effect;
import aurora5.chat.core.Ended;
import aurora5.chat.core.Event;
import aurora5.chat.core.Ongoing;
import aurora5.chat.core.Said;
import aurora5.chat.core.State;
import aurora5.chat.form.Form;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Plays a conversation with the pure decider: what the world answers is fixed. */
final class Play {
  /** Answers to the eight questions of a story. */
  static final List<String> KOREAN =
      List.of("지우예요", "열 살이에요", "호기심 많은 아이", "그림 그리기요", "화가", "파란색이요", "고양이", "할머니와 바다에 갔어요");

  final List<Effect.Start> starts = new ArrayList<>();
  State state = State.begin(Locale.KOREAN);
  Instant now = Instant.parse("2026-11-27T00:00:00Z");
  Started started = new Started.Accepted("run-1", true);
  Optional<Event> model = Optional.empty();
  Optional<Effect.AskModel> asked = Optional.empty();
  boolean delicate;
  Optional<String> userId = Optional.empty();
  List<Ended> ended = List.of();
  List<Ongoing> ongoing = List.of();
  List<Form> fresh = List.of();
  Optional<RunView> elsewhere = Optional.empty();
  aurora5.api.run.Reply obeyed = new aurora5.api.run.Reply.Done();
  final List<Effect> orders = new ArrayList<>();
  private List<Form> forms;
  private int messages;

  Play(WorkflowVersion... versions) {
    installed(versions);
  }

  void installed(WorkflowVersion... versions) {
    forms = Stream.of(versions).map(Form::of).toList();
  }

  Reply answer(List<String> answers) {
    Reply last = null;
    for (String answer : answers) {
      last = say(answer);
    }
    return last;
  }

  static JsonNode input(Reply reply) {
    return Documents.parse(reply.input().orElse(Json.NULL));
  }

  Reply say(String text) {
    return say("m" + ++messages, text);
  }

  Reply say(String messageId, String text) {
    var said =
        new Said(
            "c-1",
            messageId,
            text,
            userId,
            Locale.KOREAN,
            now,
            ZoneId.of("Asia/Seoul"),
            delicate,
            ended,
            ongoing,
            fresh,
            model.isPresent());
    var decider = new Decider(forms);
    Decision decision = decider.decide(state, said, new Event.Heard());
    while (!(decision.effect() instanceof Effect.Answer)) {
      decision = decider.decide(decision.state(), said, world(decision.effect()));
    }
    state = decision.state();
    return ((Effect.Answer) decision.effect()).reply();
  }

  private Event world(Effect effect) {
    if (effect instanceof Effect.Guess guess) {
      return new Event.Guessed(guess(guess.text()));
    } else if (effect instanceof Effect.Start start) {
      starts.add(start);
      return new Event.Begun(started);
    } else if (effect instanceof Effect.AskModel ask) {
      asked = Optional.of(ask);
      return model.orElseThrow();
    }
    if (effect instanceof Effect.Find) {
      return new Event.Found(elsewhere);
    } else if (effect instanceof Effect.Stop || effect instanceof Effect.Tell) {
      orders.add(effect);
      return new Event.Obeyed(obeyed);
    }
    return new Event.Looked("looked " + ((Effect.Look) effect).what(), List.of());
  }

  /** As plain as can be: by a word. */
  private static Guess guess(String text) {
    var story = new Candidate("create-story", 0.5, "");
    var worry = new Candidate("analyze-problem", 0.48, "");
    if (text.contains("고민 이야기")) {
      return new Guess(List.of(story, worry), "ask");
    } else if (text.matches("(?is).*(동화|story|그림책).*")) {
      return new Guess(List.of(story), "create-story");
    } else if (text.matches("(?is).*(고민|상사|worry).*")) {
      return new Guess(List.of(worry), "analyze-problem");
    } else if (text.contains("인사")) {
      return new Guess(List.of(), "hello");
    } else if (text.matches("(?is).*(여행 짜|plan a trip).*")) {
      return new Guess(List.of(), "trip");
    } else if (text.matches("(?is).*(나들이|outing).*")) {
      return new Guess(List.of(), "outing");
    } else if (text.matches("(?is).*(우리 둘|us two).*")) {
      return new Guess(List.of(), "couple");
    } else if (text.contains("살펴")) {
      return new Guess(List.of(), "look");
    }
    return new Guess(List.of(story), "none");
  }

  static Json json(String text) {
    return new Json(text);
  }
}
