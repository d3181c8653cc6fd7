package aurora5.store.golden;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.alert.Alert;
import aurora5.api.catalog.Plugin;
import aurora5.api.deliver.Delivery;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.run.StepStatus;
import aurora5.api.step.Step;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.SpendingTable.Spent;
import aurora5.engine.fact.Fact;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stores that earlier versions left behind go on with this one. */
final class GoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path TODAY = Path.of("target", "golden", "today.db").toAbsolutePath();

  /** How a run ends that was under way, by its label; all others succeed. */
  private static final Map<String, RunStatus> ENDS =
      Map.of(
          "killer", RunStatus.FAILED,
          "undone", RunStatus.FAILED,
          "undoing", RunStatus.FAILED,
          "undo failed", RunStatus.FAILED,
          "timed out", RunStatus.TIMED_OUT,
          "cancelled", RunStatus.CANCELLED);

  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("finished", "abc"),
          Map.entry("claimed", "abc"),
          Map.entry("detoured", "instead"),
          Map.entry("half settled", "of 2"),
          Map.entry("died once", "abc"),
          Map.entry("stood by", "abc"),
          Map.entry("in flight", "abc"),
          Map.entry("retrying", "a!"),
          Map.entry("waiting", "dyes"),
          Map.entry("answered early", "de"),
          Map.entry("parent", "pdyes"),
          Map.entry("half fanned", "wxyz"),
          Map.entry("queued", "abc"),
          Map.entry("moved", "dyes"),
          Map.entry("back", "pdyes"),
          Map.entry("without plugin", "abc"));

  @TempDir private static Path scratch;

  private final Queue<String> begun = new ConcurrentLinkedQueue<>();
  @TempDir private Path folder;

  @BeforeAll
  static void writeToday() throws Exception {
    Files.createDirectories(TODAY.getParent());
    Files.deleteIfExists(TODAY);
    GoldenWriter.write(scratch, TODAY);
  }

  static Stream<Path> stores() throws IOException {
    return Stream.concat(golden().stream(), Stream.of(TODAY));
  }

  private static List<Path> golden() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.filter(file -> file.toString().endsWith(".db")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void endsEveryRunAndBeginsNothingAgainThatWasFinished(Path golden) throws Exception {
    Path file = Files.copy(golden, folder.resolve("aurora.db"));
    Set<String> finished = new GoldenFacts(file).finished();
    assertThat(finished).hasSizeGreaterThan(30);
    try (var house = open(file)) {
      List<RunRow> runs = runs(house);
      assertThat(runs).hasSizeGreaterThanOrEqualTo(23);
      house.rest();
      answer(house, runs);
      for (RunRow run : runs) {
        ends(run, house.await(run.id(), view -> view.status().ended()));
      }
      assertThat(begun).isNotEmpty().doesNotHaveDuplicates();
      assertThat(begun).doesNotContainAnyElementsOf(finished);
    }
  }

  private GoldenHouse open(Path file) throws Exception {
    return new GoldenHouse(
        file, GoldenWriter.WRITTEN.plus(Duration.ofHours(2)), new GoldenPlans(this::note));
  }

  private void note(Step step, String unit) {
    begun.add(step.runId() + " " + unit);
  }

  private static List<RunRow> runs(GoldenHouse house) {
    var all =
        new RunTable.Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1_000);
    return house.store().runs().runs(all);
  }

  /** The moved run is on a version that has to come first. */
  private static void answer(GoldenHouse house, List<RunRow> runs) throws Exception {
    var plan = new GoldenPlans((step, unit) -> {}).all().get("approval");
    house.workflows().add(GoldenHouse.version("approval", plan, "plugin-2"));
    house.rest();
    for (RunRow run : runs) {
      if (waits(house.view(run.id()))) {
        var reply = house.engine().event(run.id(), "approval", new Json("{\"word\":\"yes\"}"));
        assertThat(GoldenHouse.get(reply)).isEqualTo(new Reply.Done());
      }
    }
    house.rest();
  }

  private static boolean waits(RunView run) {
    return run.steps().stream()
        .anyMatch(step -> step.name().equals("approval") && step.status() == StepStatus.WAITING);
  }

  private static void ends(RunRow row, RunView run) {
    String label = row.label().orElse("");
    assertThat(run.status()).as(label).isEqualTo(ENDS.getOrDefault(label, RunStatus.SUCCEEDED));
    if (RESULTS.containsKey(label)) {
      assertThat(run.result())
          .as(label)
          .contains(new Json("{\"word\":\"%s\"}".formatted(RESULTS.get(label))));
    } else if (row.workflow().equals("undo")) {
      assertThat(run.steps())
          .extracting(step -> step.status())
          .startsWith(StepStatus.UNDONE, StepStatus.UNDONE);
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void stillHasWhatStandsBesideTheRuns(Path golden) throws Exception {
    try (var house = open(Files.copy(golden, folder.resolve("aurora.db")))) {
      var store = house.store();
      assertThat(store.alerts().alerts(9))
          .singleElement()
          .returns(3L, Alert::count)
          .returns(true, Alert::active)
          .returns("상태가 나쁩니다", alert -> alert.title().ko());
      assertThat(store.notices().last("health"))
          .get()
          .returns(new Json("{\"is\":\"unhealthy\"}"), row -> row.body());
      assertThat(store.notices().cursor("alerting")).hasValue(1);
      assertThat(store.plugins().plugins())
          .singleElement()
          .returns(Plugin.State.LIVE, Plugin::state);
      assertThat(store.contexts().values("shared").get("color").json())
          .isEqualTo(new Json("\"blue\""));
      assertThat(store.spending().on(LocalDate.of(2026, 1, 1)))
          .as("nobody spent before shape 8")
          .hasSizeLessThanOrEqualTo(1)
          .allSatisfy(
              spent ->
                  assertThat(spent)
                      .isEqualTo(new Spent("gpt", "text", "ok", 2, 1, 18, 4, 14, 6, 2, 0.25)));
      assertThat(store.deliveries().due("notion", GoldenWriter.WRITTEN, 9))
          .as("nothing was on its way before shape 9")
          .hasSizeLessThanOrEqualTo(1)
          .allSatisfy(row -> assertThat(row).returns("run.1", Delivery::key));
      RunRow finished = labelled(house, "claimed");
      assertThat(store.contexts().values(finished.contextId()).get("word").json())
          .isEqualTo(new Json("\"ab\""));
      assertThat(store.artifacts().artifact(finished.id(), "word.txt")).isPresent();
      var again =
          new StartRun(
              "chain",
              new Json("{\"number\":1}"),
              Optional.empty(),
              5,
              Optional.empty(),
              Optional.empty(),
              Optional.of("a key"));
      assertThat(house.start(again)).isEqualTo(new Started.Accepted(finished.id(), false));
    }
  }

  private static RunRow labelled(GoldenHouse house, String label) {
    return runs(house).stream()
        .filter(row -> row.label().equals(Optional.of(label)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStoreOfTodayHasSpentAndHasSomethingOnItsWay() throws Exception {
    try (var house = open(Files.copy(TODAY, folder.resolve("spent.db")))) {
      assertThat(house.store().spending().on(LocalDate.of(2026, 1, 1))).hasSize(1);
      assertThat(house.store().deliveries().due("notion", GoldenWriter.WRITTEN, 9)).hasSize(1);
    }
  }

  /** Whoever adds a kind of fact adds it to the writer, and a golden store with it. */
  @Test
  void everyKindOfFactIsInSomeGoldenStore() throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (Path golden : golden()) {
      kinds.addAll(
          new GoldenFacts(Files.copy(golden, folder.resolve(golden.getFileName()))).kinds());
    }
    assertThat(kinds).containsAll(known());
  }

  @Test
  void everyKindOfFactIsInTheStoreOfToday() throws Exception {
    assertThat(new GoldenFacts(Files.copy(TODAY, folder.resolve("today.db"))).kinds())
        .containsAll(known());
  }

  private static List<String> known() {
    var known = Fact.class.getAnnotation(JsonSubTypes.class).value();
    return Arrays.stream(known)
        .map(kind -> kind.value().getAnnotation(JsonTypeName.class).value())
        .toList();
  }
}
