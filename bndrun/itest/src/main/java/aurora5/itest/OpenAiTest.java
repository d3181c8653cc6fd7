package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.Moderator;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.api.health.Health;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading.Status;
import aurora5.api.metrics.Metrics;
import aurora5.api.run.RunStatus;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.step.GiveUp;
import aurora5.api.talk.Talk;
import aurora5.api.talk.Talker;
import aurora5.api.talk.Tool;
import aurora5.api.talk.Turn;
import aurora5.api.workflow.Limits;
import aurora5.testkit.openai.OpenAiStandIn;
import aurora5.testkit.openai.Said;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;

/**
 * Makes every call to a model that Aurora makes, in the framework: the SDK in the bundle is cut
 * down to those, and what is missing shows itself only here.
 */
@ExtendWith(ServiceExtension.class)
class OpenAiTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4
  };

  public record Story(@Limits(min = 1, max = 20) String title) {}

  @InjectService(timeout = 20_000)
  Ai ai;

  @InjectService(timeout = 20_000)
  ConfigurationAdmin configurations;

  private OpenAiStandIn server;

  @BeforeEach
  void open() throws Exception {
    server = new OpenAiStandIn();
    server.on("/v1/responses", answer("Fox"));
    server.on("/v1/chat/completions", Said.chat(title("Chat")));
    server.on("/v1/moderations", Said.moderation());
    server.on("/v1/images/generations", Said.picture(PNG));
    for (String model : List.of("gpt-text", "gpt-talk", "gpt-image-x", "other")) {
      server.on("/v1/models/" + model, Said.model(model, "2099-01-01"));
    }
  }

  @AfterEach
  void close() throws Exception {
    set(Map.of("apiKey", "", "baseUrl", "", "model", "", "textModel", "", "imageModel", ""));
    Soon.holds("templates answer again", () -> write().degraded());
    server.close();
    assertThat(server.faults()).isEmpty();
  }

  private static Said answer(String title) {
    return Said.responses(title(title));
  }

  private static String title(String title) {
    return "{\"title\":\"" + title + "\"}";
  }

  private void set(Map<String, Object> attributes) throws Exception {
    var configuration = configurations.getConfiguration("aurora5.openai", "?");
    Dictionary<String, Object> properties = configuration.getProperties();
    assertThat(properties).isNotNull();
    attributes.forEach(properties::put);
    configuration.update(properties);
  }

  private void connect(String api) throws Exception {
    set(
        Map.of(
            "apiKey",
            OpenAiStandIn.KEY,
            "baseUrl",
            server.root(),
            "model",
            "gpt-talk",
            "textModel",
            "gpt-text",
            "imageModel",
            "gpt-image-x",
            "api",
            api));
    Soon.holds("a model answers", () -> !write().degraded());
  }

  private Answer<Story> write() {
    try {
      return ai.write(
          new WriteAsk<>(Story.class, "Write.", "a fox", composer -> new Story("template"), 1));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyCallWorksWithTheSdkAsItIsCut(
      @InjectService(timeout = 20_000) Talker talker,
      @InjectService(timeout = 20_000) Moderator moderator,
      @InjectService(timeout = 20_000) Health health,
      @InjectService(timeout = 20_000) Metrics metrics)
      throws Exception {
    assertThat(write().model()).isEqualTo("offline-template");
    assertThat(talker.available()).isFalse();
    assertThatThrownBy(() -> talk(talker))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("No model to talk with");
    server.on("/v1/responses", answer("Fox"));
    connect("auto");
    assertThat(talker.available()).isTrue();
    assertThat(write().value()).isEqualTo(new Story("Fox"));
    assertThat(write().model()).isEqualTo("gpt-text");

    Answer<Picture> picture = ai.picture(new PictureAsk("a fox", "Fox", Map.of(), 1));
    assertThat(picture.model()).isEqualTo("gpt-image-x");
    assertThat(picture.value().content()).isEqualTo(PNG);

    assertThat(
            ai.objections(
                List.of(
                    new PictureAsk("a hen", "", Map.of(), 1),
                    new PictureAsk("a hat", "", Map.of(), 1))))
        .containsExactly(Optional.empty(), Optional.empty());
    assertThat(moderator.available()).isTrue();
    assertThat(moderator.judge("a fox").flagged()).isFalse();
    server.on("/v1/moderations", Said.moderation("violence"));
    assertThatThrownBy(this::write).isInstanceOf(GiveUp.class).hasMessageContaining("violence");
    server.on("/v1/moderations", Said.moderation());

    Finding finding = openai(health);
    assertThat(finding.reading().status()).as(finding.toString()).isEqualTo(Status.OK);
    server.on("/v1/models/gpt-text", Said.notFound());
    server.on("/v1/models", Said.models("gpt-text"));
    assertThat(openai(health).reading().status()).isEqualTo(Status.OK);

    assertThat(talk(talker)).isEqualTo("Hello");
    for (int status : new int[] {400, 401, 403, 404, 409, 422, 429, 500}) {
      server.on("/v1/responses", Said.error(status, "insufficient_quota", "model_not_found", "x"));
      assertThat(write().reason()).as("status " + status).isPresent();
    }
    String text = metrics.prometheus();
    assertThat(text)
        .contains("aurora5_model_calls_total{kind=\"text\",model=\"gpt-text\",outcome=\"ok\"}")
        .contains("aurora5_model_tokens_total", "aurora5_model_calls_unpriced_total");
  }

  @Test
  void everyCallWorksByChatCompletionsToo(@InjectService(timeout = 20_000) Talker talker)
      throws Exception {
    connect("chat");
    assertThat(write().value()).isEqualTo(new Story("Chat"));
    assertThat(talk(talker)).isEqualTo("Hello");
  }

  private String talk(Talker talker) throws InterruptedException {
    var end = Said.object().put("type", "response.completed");
    end.put("sequence_number", 2)
        .set(
            "response",
            Said.response(
                "completed",
                Said.message("output_text", "text", "Hello"),
                Said.call("c-1", "tool", "{}")));
    var delta = Said.object().put("type", "response.output_text.delta");
    delta
        .put("item_id", "m")
        .put("output_index", 0)
        .put("content_index", 0)
        .put("sequence_number", 1)
        .put("delta", "Hello");
    server.on("/v1/responses", Said.events(delta, end));
    server.on(
        "/v1/chat/completions", Said.events(Said.chunk("Hello", null), Said.chunk(null, "stop")));
    List<String> words = new ArrayList<>();
    var tool = new Tool("tool", "does", new Json("{\"type\":\"object\"}"));
    var first = new Talk("Help.", List.of(new Turn.Person("hi")), List.of(tool));
    Turn.Model turn = talker.next(first, words::add);
    assertThat(String.join("", words)).isEqualTo(turn.text());
    List<Turn> turns = new ArrayList<>(first.turns());
    turns.add(turn);
    turn.wishes().forEach(wish -> turns.add(new Turn.Result(wish.id(), "done")));
    turns.add(new Turn.Person("and?"));
    return talker.next(new Talk("Help.", turns, List.of(tool)), words::add).text();
  }

  private static Finding openai(Health health) throws Exception {
    return health.check().toCompletableFuture().get(60, TimeUnit.SECONDS).findings().stream()
        .filter(finding -> finding.probe().equals("openai"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody looks after openai"));
  }

  @Test
  void newSettingsTakeEffectWhileARunIsInFlight(
      @InjectService(timeout = 20_000) Runs runs, @InjectService(timeout = 20_000) Gated gated)
      throws Exception {
    gated.gate = new CountDownLatch(1);
    String run = start(runs);
    connect("auto");
    assertThat(write().model()).isEqualTo("gpt-text");
    set(Map.of("textModel", "other"));
    Soon.holds("the other model answers", () -> write().model().equals("other"));
    try (var second = new OpenAiStandIn()) {
      second.on("/v1/responses", answer("Second"));
      second.on("/v1/moderations", Said.moderation());
      set(Map.of("baseUrl", second.base()));
      Soon.holds("the other server answers", () -> write().value().title().equals("Second"));
      set(Map.of("apiKey", "wrong"));
      second.on("/v1/responses", Said.error(401, "x", "invalid_api_key", "no"));
      Soon.holds("the key is rejected", () -> write().degraded());
      assertThat(write().reason().orElseThrow().en()).contains("rejected the key");
    }
    gated.gate.countDown();
    var ended = runs.settled(run, false).toCompletableFuture().get(60, TimeUnit.SECONDS);
    assertThat(ended.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(gated.begun.stream().filter(key -> key.startsWith(run))).doesNotHaveDuplicates();
  }

  private static String start(Runs runs) {
    List<String> id = new ArrayList<>();
    Soon.holds(
        "the run is let in",
        () -> {
          try {
            var wish = StartRun.of("gated", new Json("{\"number\":7}"));
            Started started = runs.start(wish).toCompletableFuture().get(60, TimeUnit.SECONDS);
            if (started instanceof Started.Accepted accepted) {
              id.add(accepted.runId());
            }
            return !id.isEmpty();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    return id.get(0);
  }
}
