package aurora5.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.Json;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.WriteAsk;
import aurora5.api.metrics.Metrics;
import aurora5.api.metrics.ModelCall;
import aurora5.api.metrics.NotionCall;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.openai.book.Retries;
import aurora5.openai.book.SpendingBook;
import aurora5.testkit.openai.OpenAiStandIn;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A server, an account at it, time that passes only when a call is tried again, and a wish. */
final class Scene implements AutoCloseable {
  static final String PERSON = "a fox called Jiho";

  @Says(ko = "이야기", en = "a story")
  record Story(
      @Says(ko = "제목", en = "its title") @Limits(min = 1, max = 20) String title,
      @Limits(min = 1, max = 3) List<String> pages,
      Optional<String> moral) {
    Story {
      if (title.contains("forbidden")) {
        throw new IllegalArgumentException("a title that quotes " + title);
      }
    }
  }

  final OpenAiStandIn server;
  final MovableClock clock = new MovableClock();
  final List<Duration> sleeps = new CopyOnWriteArrayList<>();
  final List<ModelCall> written = new CopyOnWriteArrayList<>();
  final Retries retries =
      new Retries(
          time -> {
            sleeps.add(time);
            clock.pass(time);
          },
          clock,
          () -> 1);

  /** Of a process that is never restarted. */
  private final SpendingBook book =
      new SpendingBook() {
        private final Map<LocalDate, Double> days = new ConcurrentHashMap<>();

        @Override
        public double spent(LocalDate day) {
          return days.getOrDefault(day, 0.0);
        }

        @Override
        public void add(LocalDate day, ModelCall call) {
          days.merge(day, call.dollars().orElse(0), Double::sum);
        }
      };

  Scene() throws IOException {
    server = new OpenAiStandIn();
  }

  Account account(Config config) {
    return account(config, book);
  }

  Account account(Config config, SpendingBook other) {
    var account = new Account(config, other, clock, retries);
    account.metrics = new Written();
    return account;
  }

  OpenAiModel model(Config config) {
    return new OpenAiModel(account(config));
  }

  OpenAiModel model() {
    return model(TestConfig.of(server));
  }

  static WriteAsk<Story> wish() {
    return new WriteAsk<>(
        Story.class,
        "Write for children.",
        PERSON,
        composer -> new Story("t", List.of("p"), Optional.empty()),
        1);
  }

  static String story() {
    return "{\"title\":\"Fox\",\"pages\":[\"One day\"],\"moral\":null}";
  }

  /** A failure that tells nobody the key or what a person wrote. */
  static ModelException failure(ThrowingCallable call) {
    ModelException failure = catchThrowableOfType(ModelException.class, call);
    assertThat(failure).as("a failure of the model").isNotNull();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain(OpenAiStandIn.KEY, "Jiho", "forbidden");
    }
    assertThat(failure.text().ko()).isNotBlank().doesNotContain("Jiho");
    assertThat(failure.text().en()).isNotBlank().isEqualTo(failure.getMessage());
    return failure;
  }

  private final class Written implements Metrics {
    @Override
    public String prometheus() {
      return "";
    }

    @Override
    public Json document() {
      return Json.NULL;
    }

    @Override
    public void requested(int status, long nanos) {}

    @Override
    public void modelCalled(ModelCall call) {
      written.add(call);
    }

    @Override
    public void notionCalled(NotionCall call) {
      throw new AssertionError("nothing here calls Notion");
    }
  }

  @Override
  public void close() {
    server.close();
    assertThat(server.faults()).as("what no call may do").isEmpty();
  }
}
