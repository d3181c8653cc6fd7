package aurora5.context.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.step.ContextException;
import aurora5.api.step.SharedContext;
import aurora5.api.store.Entry;
import aurora5.api.store.Entry.ContextChange;
import aurora5.context.TestTable;
import aurora5.context.life.ContextSettings;
import aurora5.context.life.ContextSize;
import aurora5.context.life.Uses;
import aurora5.json.PluginCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class StepDraftTest {
  record Mood(String word, int level) {}

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final int LIMIT = 300;

  private final TestTable table = new TestTable();
  private final ContextSize size =
      new ContextSize(table, () -> new ContextSettings(LIMIT, Duration.ofHours(1)));
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Uses uses = new Uses(table, clock);
  private final StepDraft draft =
      new StepDraft(
          new Author("c1", "run-1", "greet", new PluginCodec(), Duration.ZERO),
          new Desk(table, size, new Rollbacks(table, size, clock), uses));
  private final SharedContext view = draft.view();

  @Test
  void readsNothingBeforeTheFirstLook() {
    assertThat(draft.changed()).isFalse();
    assertThat(draft.changes()).isEmpty();
    assertThat(table.reads).isZero();
  }

  @Test
  void seesTheMomentOfItsFirstLookWhateverOthersDo() {
    table.put("count", "1");
    assertThat(view.get("count", Integer.class)).contains(1);

    table.put("count", "2");
    table.put("late", "true");

    assertThat(view.get("count", Integer.class)).contains(1);
    assertThat(view.has("late")).isFalse();
  }

  @Test
  void seesItsOwnWrites() {
    table.put("old", "1");

    view.set("mood", new Mood("good", 3));
    view.delete("old");

    assertThat(view.get("mood", Mood.class)).contains(new Mood("good", 3));
    assertThat(view.has("old")).isFalse();
    assertThat(view.keys()).containsExactly("mood");
  }

  @Test
  void aSetSimplyWins() {
    view.set("word", "a");
    view.set("word", "b");

    assertThat(draft.changes())
        .startsWith(
            new ContextChange(
                "c1",
                "word",
                Optional.of(new Json("\"b\"")),
                OptionalLong.empty(),
                "run-1",
                "greet",
                NOW));
  }

  @Test
  void aDeletionIsAChangeWithoutAValue() {
    table.put("word", "\"a\"");

    view.delete("word");

    assertThat(change("word").value()).isEmpty();
  }

  @Test
  void anUpdateExpectsTheVersionItWasMadeFrom() {
    table.put("count", "5");

    increment();

    assertThat(change("count").value()).contains(new Json("6"));
    assertThat(change("count").expected()).hasValue(1);
  }

  @Test
  void anUpdateOfAnAbsentKeyStartsWithTheInitialValueAndExpectsNone() {
    increment();

    assertThat(change("count").value()).contains(new Json("1"));
    assertThat(change("count").expected()).hasValue(0);
  }

  @Test
  void anUpdateIsAppliedAgainToWhatOthersLeft() {
    table.put("count", "5");
    increment();
    increment();
    table.put("count", "50");

    assertThat(change("count").value()).contains(new Json("52"));
    assertThat(change("count").expected()).hasValue(2);

    table.put("count", "70");
    assertThat(change("count").value()).contains(new Json("72"));
  }

  @Test
  void anUpdateAfterASetDependsOnNobodyElse() {
    view.set("count", 10);
    increment();
    table.put("count", "50");

    assertThat(change("count").value()).contains(new Json("11"));
    assertThat(change("count").expected()).isEmpty();
  }

  @Test
  void aTransactionThatThrowsTakesBackItsWritesAndOnlyThose() {
    view.set("kept", 1);

    assertThatThrownBy(
            () ->
                view.transaction(
                    inner -> {
                      inner.set("kept", 2);
                      inner.set("lost", 3);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(view.get("kept", Integer.class)).contains(1);
    assertThat(view.has("lost")).isFalse();
    assertThat(draft.changes()).hasSize(2);
    assertThat(change("kept").value()).contains(new Json("1"));
  }

  @Test
  void transactionsNest() {
    String result =
        view.transaction(
            outer -> {
              outer.set("outer", 1);
              try {
                outer.transaction(
                    inner -> {
                      inner.set("inner", 1);
                      throw new IllegalStateException("no");
                    });
              } catch (IllegalStateException e) {
                outer.set("after", 1);
              }
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(view.keys()).containsExactly("after", "outer");
  }

  @Test
  void keysHaveOneToTwoHundredCharacters() {
    view.set("k".repeat(200), 1);

    for (String key : List.of("", "k".repeat(201))) {
      assertThatThrownBy(() -> view.set(key, 1))
          .isInstanceOf(ContextException.class)
          .hasMessageContaining("1 to 200");
    }
  }

  @Test
  void aValueOfAnotherTypeIsNamedByItsKey() {
    table.put("mood", "\"good\"");

    assertThatThrownBy(() -> view.get("mood", Mood.class))
        .isInstanceOf(ContextException.class)
        .hasMessageContaining("'mood'");
  }

  @Test
  void nothingIsNoValue() {
    assertThatThrownBy(() -> view.set("mood", null)).hasMessageContaining("use delete");
    assertThatThrownBy(() -> view.update("n", Integer.class, 0, n -> null))
        .hasMessageContaining("use delete");
    assertThat(draft.changed()).isFalse();
  }

  @Test
  void aWritePastTheLimitIsRefusedAtOnceAndNothingElseIsLost() {
    table.put("old", "\"" + "x".repeat(100) + "\"");
    view.set("mine", 1);

    assertThatThrownBy(() -> view.set("new", "y".repeat(200)))
        .isInstanceOf(ContextException.class)
        .hasMessageContaining("'c1'")
        .hasMessageContaining("more than " + LIMIT)
        .hasMessageContaining("ORCHESTRATOR_CONTEXT_MAX_SIZE");

    assertThat(view.keys()).containsExactly("mine", "old");
    assertThat(draft.changes()).hasSize(2);
    assertThat(change("mine").value()).contains(new Json("1"));
  }

  @Test
  void theHistoryCounts() {
    table.put("big", "\"" + "x".repeat(200) + "\"");

    assertThatThrownBy(() -> view.set("big", "y".repeat(200)))
        .hasMessageContaining("with its history");
  }

  @Test
  void whatOthersWroteMeanwhileCountsWhenItIsCommitted() {
    view.set("new", "y".repeat(200));
    table.put("late", "\"" + "x".repeat(200) + "\"");

    assertThatThrownBy(draft::changes)
        .isInstanceOf(ContextException.class)
        .hasMessageContaining("more than " + LIMIT);
  }

  @Test
  void aFailedTransactionLeavesALineInTheHistoryAndNothingElse() {
    assertThatThrownBy(
            () ->
                view.transaction(
                    inner -> {
                      inner.set("mood", new Mood("good", 3));
                      inner.update("count", Integer.class, 0, n -> n + 1);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(table.appended)
        .containsExactly(
            new Entry.ContextRollback("c1", List.of("mood", "count"), "run-1", "greet", NOW),
            new Entry.ContextLimit("c1", LIMIT));
    assertThat(view.keys()).isEmpty();
    assertThat(draft.changed()).isFalse();
  }

  @Test
  void aTransactionThatFailsBeforeItWritesLeavesNothing() {
    assertThatThrownBy(
            () ->
                view.transaction(
                    inner -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(table.appended).isEmpty();
  }

  @Test
  void leavesTheLastWordOnTheSizeToTheWriterUnlessItOnlyDeletes() {
    table.put("old", "1");
    view.delete("old");
    assertThat(draft.changes()).hasSize(1);

    view.set("new", "1");
    assertThat(draft.changes()).endsWith(new Entry.ContextLimit("c1", LIMIT)).hasSize(3);
  }

  @Test
  void seesAllValuesAtOnce() {
    table.put("a", "1");
    table.put("b", "2");
    view.delete("a");
    view.set("c", "x");

    assertThat(view.all()).isEqualTo(Map.of("b", new Json("2"), "c", new Json("\"x\"")));
  }

  @Test
  void aLookCountsAsUse() {
    table.put("old", "1");
    uses.flush().toCompletableFuture().join();
    assertThat(table.appended).isEmpty();

    view.has("old");
    view.has("other");
    uses.flush().toCompletableFuture().join();
    uses.flush().toCompletableFuture().join();
    assertThat(table.appended).containsExactly(new Entry.ContextUse("c1", NOW));
  }

  private void increment() {
    view.update("count", Integer.class, 0, n -> n + 1);
  }

  private ContextChange change(String key) {
    return draft.changes().stream()
        .filter(ContextChange.class::isInstance)
        .map(ContextChange.class::cast)
        .filter(change -> change.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
