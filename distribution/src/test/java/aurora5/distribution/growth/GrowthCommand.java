package aurora5.distribution.growth;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.Jcmd;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Probe;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code mvn -q -Pgrowth -Dfinished=N -Dopen=M}: starts Aurora on a store with so many runs that
 * have ended and are open. Prints what that costs; its exit code is 1 if it costs too much.
 */
public final class GrowthCommand {
  private static final long READY_MILLIS = 5_000;
  private static final double LIST_MILLIS = 200;
  private static final double SPEED = 0.9;

  private final int finished = Integer.getInteger("finished", 100_000);
  private final int open = Integer.getInteger("open", 10_000);
  private final int seconds = Integer.getInteger("seconds", 3);
  private final List<String> broken = new ArrayList<>();

  private GrowthCommand() {}

  public static void main(String[] arguments) throws SQLException {
    var command = new GrowthCommand();
    command.carryOut();
    command.broken.forEach(each -> System.out.println("growth: broken=\"" + each + "\""));
    System.exit(command.broken.isEmpty() ? 0 : 1);
  }

  private void carryOut() throws SQLException {
    Home home = Home.empty("growth");
    Golden golden = Golden.made(home);
    home.open("go-0");
    multiply(home, golden);
    try (Aurora empty = Aurora.start(Home.empty("ungrown"));
        Aurora full = Aurora.start(home)) {
      empty.install(Probe.jar(), "probe-quick");
      long first = firstRun(full);
      long line = untilTheLineIsEmpty(full);
      bar("ready within " + READY_MILLIS + " ms", full.readyMillis() < READY_MILLIS);
      goesOn(full);
      lists(full);
      double ratio = Speed.ratio(full, empty, seconds);
      bar("as fast as with an empty store, less a tenth", ratio >= SPEED);
      Figures.print(
          "growth",
          "finished",
          finished,
          "open",
          open,
          "ready_ms",
          full.readyMillis(),
          "ready_empty_ms",
          empty.readyMillis(),
          "first_run_ms",
          first,
          "line_ms",
          line,
          "speed_ratio",
          two(ratio),
          "load",
          two(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
          "bytes_per_open_run",
          (heap(full) - heap(empty)) / open);
    }
  }

  private void multiply(Home home, Golden golden) throws SQLException {
    long start = System.nanoTime();
    try (var store = new Multiplied(home.data().resolve("aurora.db"))) {
      store.times(finished * 99 / 100, golden.succeeded(), Duration.ofDays(28));
      store.times(finished / 100, golden.failed(), Duration.ofDays(28));
      store.times(open * 8 / 10, golden.waiting(), Duration.ofHours(20));
      store.times(open / 10, golden.parked(), Duration.ofHours(20));
      store.times(open / 10, golden.queued(), Duration.ofHours(1));
    }
    Figures.print("growth", "seeded_ms", Figures.millisSince(start));
  }

  /** How long a fresh run takes while the old ones wait for their turn. */
  private static long firstRun(Aurora aurora) {
    long start = System.nanoTime();
    aurora.client().post("/api/probe-quick", aurora.ask(7)).expect(200);
    return Figures.millisSince(start);
  }

  private static long untilTheLineIsEmpty(Aurora aurora) {
    long start = System.nanoTime();
    Await.until(
        "what was queued has ended",
        () -> runs(aurora, "status=QUEUED").isEmpty() && runs(aurora, "status=RUNNING").isEmpty());
    return Figures.millisSince(start);
  }

  /** Runs that have slept since the last process are answered, and end. */
  private void goesOn(Aurora aurora) {
    JsonNode waiting = runs(aurora, "status=WAITING&limit=20");
    for (JsonNode run : waiting) {
      String id = run.path("id").asText();
      aurora.client().post("/api/runs/" + id + "/events/answer", Map.of("text", "yes"));
      bar(
          "a waiting run ends",
          aurora.client().ended(id).path("status").asText().equals("SUCCEEDED"));
    }
    bar("twenty runs wait", waiting.size() == 20);
  }

  private void lists(Aurora aurora) {
    Map<String, Double> p95 = new Lists(aurora.client()).p95();
    p95.forEach((name, millis) -> Figures.print("growth", "list", name, "p95_ms", two(millis)));
    double worst = p95.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    Figures.print("growth", "list_p95_ms", two(worst));
    bar("every list within " + LIST_MILLIS + " ms", worst < LIST_MILLIS);
  }

  private static JsonNode runs(Aurora aurora, String filter) {
    return aurora.client().get("/api/runs?" + filter).expect(200).json().path("runs");
  }

  /** Bytes of all objects alive. */
  private static long heap(Aurora aurora) {
    return Jcmd.run(aurora.process().pid(), "GC.class_histogram")
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(row -> row[0].equals("Total"))
        .mapToLong(row -> Long.parseLong(row[2]))
        .findFirst()
        .orElseThrow();
  }

  private void bar(String what, boolean held) {
    if (!held) {
      broken.add(what);
    }
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
