package aurora5.openai;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Moderation;
import aurora5.openai.setup.ServerAddress;
import aurora5.testkit.openai.Said;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person wrote is judged before anything is made of it. */
class ModerationTest {
  private static final String MODERATIONS = "/v1/moderations";
  private static final String RESPONSES = "/v1/responses";

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = new Scene();
    scene.server.on(RESPONSES, Said.responses(Scene.story()));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private OpenAiModel model() {
    return scene.model(TestConfig.of(scene.server).moderated());
  }

  @Test
  void goodTextIsWorkedOn() throws Exception {
    scene.server.on(MODERATIONS, Said.moderation());
    assertThat(model().write(Scene.wish()).title()).isEqualTo("Fox");
    assertThat(scene.server.asked().get(0).path()).isEqualTo(MODERATIONS);
    assertThat(scene.server.asked().get(0).body().path("input").asText()).isEqualTo(Scene.PERSON);
    assertThat(scene.server.asked().get(0).body().path("model").asText())
        .isEqualTo("omni-moderation-latest");
  }

  @Test
  void flaggedTextIsNot() {
    scene.server.on(MODERATIONS, Said.moderation("violence", "hate"));
    var failure = Scene.failure(() -> model().write(Scene.wish()));
    assertThat(failure.kind()).isEqualTo(Kind.FLAGGED);
    assertThat(failure.getMessage()).contains("hate, violence");
    assertThat(scene.server.asked(RESPONSES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"self-harm", "self-harm/intent", "self-harm/instructions"})
  void aCryForHelpIsNamedAsOne(String category) {
    scene.server.on(MODERATIONS, Said.moderation("violence", category));
    assertThat(Scene.failure(() -> model().write(Scene.wish())).kind()).isEqualTo(Kind.SELF_HARM);
    assertThat(scene.server.asked(RESPONSES)).isEmpty();
  }

  @Test
  void textThatCouldNotBeJudgedIsNot() {
    scene.server.on(MODERATIONS, Said.error(500, null, null, "oops"));
    assertThat(Scene.failure(() -> model().write(Scene.wish())).kind()).isEqualTo(Kind.OUTAGE);
    assertThat(scene.server.asked(RESPONSES)).isEmpty();
  }

  @Test
  void aServerOfOnesOwnThatJudgesNothingIsAskedOnce() throws Exception {
    OpenAiModel model = model();
    model.write(Scene.wish());
    model.write(Scene.wish());
    assertThat(scene.server.asked(MODERATIONS)).hasSize(1);
    assertThat(scene.server.asked(RESPONSES)).hasSize(2);
  }

  @Test
  void theVendorAlwaysJudges() {
    assertThat(ServerAddress.of("").vendor()).isTrue();
    assertThat(ServerAddress.of("https://api.openai.com/v1").vendor()).isTrue();
    assertThat(ServerAddress.of(scene.server.base()).vendor()).isFalse();
  }

  @Test
  void judgesForTheRestOfTheHouse() throws Exception {
    scene.server.on(MODERATIONS, Said.moderation("violence"));
    var moderator = new OpenAiModerator(scene.account(TestConfig.of(scene.server).moderated()));
    assertThat(moderator.available()).isTrue();
    assertThat(moderator.judge("text"))
        .isEqualTo(new Moderation(true, List.of("violence"), "omni-moderation-latest"));
    var nobody = new OpenAiModerator(scene.account(TestConfig.of(scene.server).withKey("")));
    assertThat(nobody.available()).isFalse();
  }
}
