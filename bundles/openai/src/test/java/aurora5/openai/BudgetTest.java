package aurora5.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import aurora5.api.ai.ModelException.Kind;
import aurora5.api.metrics.ModelCall;
import aurora5.api.store.SpendingTable.Spent;
import aurora5.api.store.StoreException;
import aurora5.openai.book.SpendingBook;
import aurora5.store.SqliteStore;
import aurora5.store.sql.Durability;
import aurora5.testkit.openai.Said;
import aurora5.work.NamedThreads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The budget of the day, with a real store behind it; a story costs 0.0031 dollars. */
class BudgetTest {
  private static final String RESPONSES = "/v1/responses";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir private Path folder;
  private Scene scene;
  private NamedThreads threads;
  private SqliteStore store;

  @BeforeEach
  void open() throws Exception {
    scene = new Scene();
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
    start();
  }

  private void start() throws Exception {
    threads = new NamedThreads();
    var pool = threads.pool("store", SqliteStore.THREADS);
    store =
        SqliteStore.open(folder.resolve("aurora.db"), Durability.PROCESS, pool, Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
    stop();
  }

  private void stop() throws Exception {
    store.close();
    threads.close();
  }

  private OpenAiModel model(String budget, String prices) {
    TestConfig config = TestConfig.of(scene.server).withBudget(budget, prices);
    var book = new StoredSpending(store.journal(), store.spending());
    return new OpenAiModel(scene.account(config, book));
  }

  private void restart() throws Exception {
    stop();
    start();
  }

  @Test
  void whatWasSpentBeforeARestartCounts() throws Exception {
    OpenAiModel before = model("0.005", "gpt-text=1/0.5/10");
    before.write(Scene.wish());
    before.write(Scene.wish());
    restart();
    OpenAiModel after = model("0.005", "gpt-text=1/0.5/10");
    assertThat(Scene.failure(() -> after.write(Scene.wish())).kind()).isEqualTo(Kind.BUDGET);
    assertThat(scene.server.asked()).hasSize(2);
    scene.clock.pass(Duration.ofHours(14));
    assertThat(after.write(Scene.wish()).title()).as("another day").isEqualTo("Fox");
  }

  @Test
  void aTurnedClockGivesNoSecondBudget() throws Exception {
    OpenAiModel model = model("0.001", "gpt-text=1/0.5/10");
    model.write(Scene.wish());
    scene.clock.pass(Duration.ofHours(14));
    model.write(Scene.wish());
    scene.clock.pass(Duration.ofHours(-14));
    assertThat(Scene.failure(() -> model.write(Scene.wish())).kind()).isEqualTo(Kind.BUDGET);
  }

  @Test
  void everyCallIsKeptWithWhatItTook() throws Exception {
    model("0", "gpt-text=1/0.5/10").write(Scene.wish());
    model("0", "gpt-text=1/0.5/10").write(Scene.wish());
    model("0", "").write(Scene.wish());
    scene.server.on(RESPONSES, Said.error(401, "x", "invalid_api_key", "no"));
    Scene.failure(() -> model("0", "").write(Scene.wish()));
    restart();
    assertThat(store.spending().on(TODAY.minusDays(1))).isEmpty();
    assertThat(store.spending().on(TODAY))
        .extracting(Spent::outcome, Spent::calls, Spent::unpriced)
        .containsExactly(tuple("key", 1L, 1L), tuple("ok", 3L, 1L));
    Spent ok = store.spending().on(TODAY).get(1);
    ModelCall one = scene.written.get(0);
    assertThat(ok.in()).isEqualTo(3 * one.in());
    assertThat(ok.out()).isEqualTo(3 * one.out());
    assertThat(ok.dollars()).isEqualTo(2 * one.dollars().orElseThrow(), within(1e-12));
  }

  @Test
  void aCallIsNotFreeBecauseItCouldNotBeWrittenDown() throws Exception {
    var full =
        new SpendingBook() {
          @Override
          public double spent(LocalDate day) {
            return 0;
          }

          @Override
          public void add(LocalDate day, ModelCall call) {
            throw new StoreException(StoreException.Kind.FULL, "the disk is full", null);
          }
        };
    TestConfig config = TestConfig.of(scene.server).withBudget("0.001", "gpt-text=1/0.5/10");
    var model = new OpenAiModel(scene.account(config, full));
    assertThat(model.write(Scene.wish()).title()).isEqualTo("Fox");
    assertThat(Scene.failure(() -> model.write(Scene.wish())).kind()).isEqualTo(Kind.BUDGET);
  }

  @Test
  void theDayBeginsInTheZoneThatIsSet() throws Exception {
    TestConfig seoul = TestConfig.of(scene.server).inZone("Asia/Seoul");
    scene.clock.pass(Duration.ofHours(6));
    var book = new StoredSpending(store.journal(), store.spending());
    new OpenAiModel(scene.account(seoul, book)).write(Scene.wish());
    assertThat(store.spending().on(TODAY.plusDays(1))).hasSize(1);
  }
}
