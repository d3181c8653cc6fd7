package aurora5.store.golden;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.catalog.Plugin;
import aurora5.api.context.Contexts;
import aurora5.api.deliver.Delivery;
import aurora5.api.metrics.ModelCall;
import aurora5.api.run.Reply;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.step.Step;
import aurora5.api.store.Entry;
import aurora5.context.ContextRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Writes a store with a run in every state, as a process leaves it that is killed. For one thread.
 */
final class GoldenWriter {
  static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

  private enum Trouble {
    HANGS,
    FAILS
  }

  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final GoldenPlans plans = new GoldenPlans(this::before);
  private final Path file;
  private GoldenHouse house;

  private GoldenWriter(Path folder) throws Exception {
    file = folder.resolve("written.db");
    house = new GoldenHouse(file, WRITTEN, plans);
  }

  /**
   * @param golden file that must not exist
   */
  static void write(Path folder, Path golden) throws Exception {
    var writer = new GoldenWriter(folder);
    try {
      writer.others();
      writer.ended();
      writer.killed();
      writer.died();
      writer.restart();
      writer.open();
      writer.parked();
      writer.turned();
      writer.house.store().copy(golden);
    } finally {
      writer.house.close();
    }
  }

  private void before(Step step, String unit) throws Exception {
    Trouble trouble = troubles.get(step.userId().orElse("") + "/" + unit);
    if (trouble == Trouble.FAILS) {
      throw new IOException("the line is dead");
    }
    if (trouble == Trouble.HANGS) {
      here().work().pausing(() -> new CountDownLatch(1).await());
    }
  }

  /** The house whose step asks: one that is being built already has steps at work. */
  private synchronized GoldenHouse here() {
    return house;
  }

  private synchronized void restart() throws Exception {
    Instant later = house.now().plusSeconds(60);
    house.close();
    house = new GoldenHouse(file, later, plans);
  }

  private String start(String workflow, String name) throws Exception {
    return start(workflow, name, Optional.empty(), Optional.empty());
  }

  private String start(
      String workflow, String name, Optional<Instant> notBefore, Optional<String> key)
      throws Exception {
    var wish =
        new StartRun(
            workflow,
            new Json("{\"number\":1}"),
            Optional.of(name),
            5,
            Optional.of(name),
            notBefore,
            key);
    var accepted = (Started.Accepted) house.start(wish);
    house.rest();
    return accepted.runId();
  }

  private void is(String runId, RunStatus status) throws Exception {
    house.soon(runId, view -> view.status() == status);
  }

  private void ends(String runId, RunStatus status) throws Exception {
    is(house.await(runId, view -> view.status().ended()).id(), status);
  }

  private void ended() throws Exception {
    String finished = start("chain", "finished");
    ends(finished, RunStatus.SUCCEEDED);
    var again =
        house
            .engine()
            .rerun(
                house.newest("chain"), finished, Optional.of("c"), Optional.empty(), Light.GREEN);
    ends(((Started.Accepted) GoldenHouse.get(again)).runId(), RunStatus.SUCCEEDED);
    ends(start("chain", "claimed", Optional.empty(), Optional.of("a key")), RunStatus.SUCCEEDED);
    troubles.put("detoured/instead", Trouble.FAILS);
    ends(start("detour", "detoured"), RunStatus.SUCCEEDED);
    troubles.put("half settled/item[1]", Trouble.FAILS);
    ends(start("settled", "half settled"), RunStatus.SUCCEEDED);
    ends(start("undo", "undone"), RunStatus.FAILED);
    troubles.put("timed out/b", Trouble.HANGS);
    ends(start("timed", "timed out"), RunStatus.TIMED_OUT);
    troubles.put("cancelled/b", Trouble.HANGS);
    String cancelled = start("chain", "cancelled");
    done(house.engine().cancel(cancelled));
    ends(cancelled, RunStatus.CANCELLED);
  }

  private static void done(CompletionStage<Reply> reply) {
    assertThat(GoldenHouse.get(reply)).isEqualTo(new Reply.Done());
  }

  /** One step kills three processes, another stands by at two of these deaths. */
  private void killed() throws Exception {
    troubles.put("killer/b", Trouble.HANGS);
    String killer = start("chain", "killer");
    is(killer, RunStatus.RUNNING);
    restart();
    isAtWork(killer, 2);
    troubles.put("stood by/b", Trouble.HANGS);
    String bystander = start("chain", "stood by");
    isAtWork(bystander, 1);
    restart();
    isAtWork(killer, 3);
    isAtWork(bystander, 2);
    restart();
    is(killer, RunStatus.FAILED);
    isAtWork(bystander, 3);
  }

  private void isAtWork(String chain, int attempt) throws Exception {
    house.soon(chain, view -> view.steps().get(1).attempts().size() == attempt);
  }

  private void turned() throws Exception {
    house.turn(Duration.ofMinutes(-30));
  }

  private void died() throws Exception {
    troubles.put("died once/b", Trouble.HANGS);
    is(start("chain", "died once"), RunStatus.RUNNING);
  }

  private void open() throws Exception {
    troubles.put("in flight/c", Trouble.HANGS);
    is(start("chain", "in flight"), RunStatus.RUNNING);
    troubles.put("retrying/shaky", Trouble.FAILS);
    start("shaky", "retrying");
    is(start("approval", "waiting"), RunStatus.WAITING);
    troubles.put("answered early/draft", Trouble.HANGS);
    String early = start("approval", "answered early");
    done(house.engine().event(early, "approval", new Json("{\"word\":\"e\"}")));
    is(start("parent", "parent"), RunStatus.WAITING);
    troubles.put("half fanned/item[2]", Trouble.HANGS);
    troubles.put("half fanned/item[3]", Trouble.FAILS);
    is(start("fan", "half fanned"), RunStatus.RUNNING);
    troubles.put("undoing/undo b", Trouble.HANGS);
    is(start("undo", "undoing"), RunStatus.COMPENSATING);
    troubles.put("undo failed/undo b", Trouble.FAILS);
    is(start("undo", "undo failed"), RunStatus.COMPENSATING);
    Instant inAYear = WRITTEN.plus(Duration.ofDays(300));
    is(start("chain", "queued", Optional.of(inAYear), Optional.empty()), RunStatus.QUEUED);
  }

  private void parked() throws Exception {
    String moved = start("approval", "moved");
    var second = GoldenHouse.version("approval", plans.all().get("approval"), "plugin-2");
    house.workflows().add(second);
    done(house.engine().move(moved, second));
    String back = start("parent", "back");
    house.workflows().remove(house.newest("parent"));
    house.rest();
    is(back, RunStatus.WAITING_FOR_PLUGIN);
    house
        .workflows()
        .add(
            GoldenHouse.version("parent", plans.all().get("parent"), GoldenHouse.plugin("parent")));
    house.rest();
    is(back, RunStatus.WAITING);
    troubles.put("without plugin/b", Trouble.HANGS);
    String without = start("gone", "without plugin");
    house.workflows().remove(house.newest("gone"));
    house.rest();
    is(without, RunStatus.WAITING_FOR_PLUGIN);
    RunView died = house.view(without);
    assertThat(died.steps().get(0).result()).isPresent();
  }

  private static ModelCall call(OptionalDouble dollars) {
    return new ModelCall("gpt", "text", "ok", 9, 2, 7, 3, 1, dollars, Duration.ofSeconds(1));
  }

  private void others() {
    var alert =
        new Alert(
            "health",
            1,
            Alert.Severity.CRITICAL,
            new Text("상태가 나쁩니다", "unhealthy"),
            new Text("디스크를 확인하세요", "check the disk"),
            3,
            WRITTEN,
            WRITTEN.plusSeconds(9),
            Optional.empty(),
            Optional.of(WRITTEN.plusSeconds(5)));
    var plugin =
        new Plugin("0".repeat(64), "a.jar", "a", "1.0.0", 1, Plugin.State.LIVE, Plugin.NO_REASON);
    GoldenHouse.get(
        house
            .journal()
            .append(
                List.of(
                    new Entry.AlertRow(alert),
                    new Entry.NoticeRow("health", WRITTEN, new Json("{\"is\":\"unhealthy\"}")),
                    new Entry.Cursor("alerting", 1),
                    new Entry.PluginRow(plugin),
                    new Entry.DeliveryRow(
                        Delivery.fresh("notion", "run.1", 2, new Json("{}"), WRITTEN)),
                    new Entry.ModelUse(LocalDate.of(2026, 1, 1), call(OptionalDouble.of(0.25))),
                    new Entry.ModelUse(LocalDate.of(2026, 1, 1), call(OptionalDouble.empty())))));
    Contexts contexts =
        ContextRoom.of(
            house.store().contexts(), house.journal(), Clock.fixed(WRITTEN, ZoneOffset.UTC));
    GoldenHouse.get(
        contexts.write(
            new Contexts.Wish(
                "shared", "color", Optional.of(new Json("\"blue\"")), OptionalLong.of(0), "me")));
  }
}
