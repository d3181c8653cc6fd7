package aurora5.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.run.RunStatus;
import aurora5.api.run.Trigger;
import aurora5.api.safety.Light;
import aurora5.api.step.Failure;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FactCodecTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Failure FAILURE =
      new Failure("page[3]", Failure.Kind.THREW, "찢어짐", List.of("java.io.IOException"), 2);

  private final FactCodec codec = new FactCodec();

  @Test
  void readsEveryFactAsItWasWritten() {
    List<Fact> facts =
        List.of(
            accepted(),
            new Fact.Admitted(),
            new Fact.StepStarted("a", 1),
            new Fact.StepSucceeded("a", new Json("{\"price\":1.10,\"list\":[1,null,\"가\"]}")),
            new Fact.StepFailed("page[3]", FAILURE, AT, Fact.Next.RETRY),
            new Fact.StepFailed("page[3]", FAILURE, null, Fact.Next.GIVE_UP),
            new Fact.StepSkipped("b"),
            new Fact.StepCancelled("c", true),
            new Fact.StepPutBack("c"),
            new Fact.FannedOut("page", 10),
            new Fact.FannedIn("page"),
            new Fact.Waiting("approval", AT),
            new Fact.EventReceived("approval", new Json("true")),
            new Fact.ChildStarted("call", "child-id", "other", new Json("{}")),
            new Fact.Closing(RunStatus.CANCELLED, FAILURE),
            new Fact.UndoStarted("a"),
            new Fact.UndoEnded("a"),
            new Fact.UndoFailed("a", FAILURE, AT),
            new Fact.Resumed(),
            new Fact.Forgiven(),
            new Fact.ClockTurned(-3_600_000),
            new Fact.Parked(),
            new Fact.Unparked(),
            new Fact.Moved("hash"),
            new Fact.Ended(RunStatus.SUCCEEDED, new Json("{}"), null));
    assertThat(codec.read(codec.write(facts))).isEqualTo(facts);
    assertThat(facts.stream().map(Object::getClass).distinct())
        .as("every kind of fact is in the list")
        .hasSameSizeAs(Stream.of(Fact.class.getPermittedSubclasses()).toList());
  }

  private static Fact.Accepted accepted() {
    return new Fact.Accepted(
        "create-story",
        "hash",
        "fingerprint",
        List.of("a", "b"),
        List.of("a"),
        List.of(),
        new Json("{\"name\":\"지우\"}"),
        "context",
        null,
        5,
        "label",
        AT,
        new Fact.Parent("parent", "call"),
        1,
        90_000L,
        Trigger.CHAT,
        Light.YELLOW);
  }

  @Test
  void readsRunsFromBeforeItWasNotedWhatTriggersThem() {
    Json now = codec.write(List.of(accepted()));
    Json before = new Json(now.text().replace(",\"trigger\":\"CHAT\"", ""));
    assertThat(before).isNotEqualTo(now);
    assertThat(codec.read(before))
        .singleElement()
        .isInstanceOfSatisfying(Fact.Accepted.class, fact -> assertThat(fact.trigger()).isNull());
  }

  @Test
  void writesFactsUnderNamesThatPeopleCanRead() {
    assertThat(codec.write(List.of(new Fact.StepStarted("a", 2))))
        .isEqualTo(new Json("[{\"fact\":\"step-started\",\"step\":\"a\",\"attempt\":2}]"));
  }

  @Test
  void ignoresFieldsOfALaterVersion() {
    var later = new Json("[{\"fact\":\"admitted\",\"by\":\"somebody\"}]");
    assertThat(codec.read(later)).containsExactly(new Fact.Admitted());
  }
}
