package aurora5.openai;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Moderation;
import aurora5.api.ai.PictureAsk;
import aurora5.openai.setup.ServerAddress;
import aurora5.testkit.openai.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person wrote is judged before anything is made of it. */
class ModerationTest {
  private static final String MODERATIONS = "/v1/moderations";
  private static final String RESPONSES = "/v1/responses";

  private static final String IMAGES = "/v1/images/generations";
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4
  };

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

  private static PictureAsk picture(String prompt) {
    return new PictureAsk(prompt, "", Map.of(), 1);
  }

  @Test
  void picturesAreJudgedTogetherAndAFlaggedOneIsNeverPainted() throws Exception {
    scene.server.on(IMAGES, Said.picture(PNG));
    scene.server.judging(text -> text.contains("knife") ? List.of("violence") : List.of());
    List<PictureAsk> asks = List.of(picture("a fox"), picture("a knife"), picture("a fox"));
    OpenAiModel model = model();
    List<Optional<Text>> objections = model.objections(asks);
    assertThat(objections.get(0)).isEmpty();
    assertThat(objections.get(1).orElseThrow().en()).contains("violence").doesNotContain("knife");
    assertThat(objections.get(2)).isEmpty();
    assertThat(scene.server.asked(MODERATIONS)).hasSize(1);
    assertThat(scene.server.asked(MODERATIONS).get(0).body().path("input"))
        .hasToString("[\"a fox\",\"a knife\"]");

    assertThat(model.picture(asks.get(0)).content()).isEqualTo(PNG);
    var failure = Scene.failure(() -> model.picture(asks.get(1)));
    assertThat(failure.kind()).isEqualTo(Kind.FLAGGED);
    assertThat(failure.text()).isEqualTo(objections.get(1).orElseThrow());
    assertThat(scene.server.asked(IMAGES)).hasSize(1);
    assertThat(scene.server.asked(MODERATIONS)).as("nothing is judged twice").hasSize(1);
  }

  @Test
  void aPictureThatNobodyHasSpokenOfBeforeIsJudgedWhenItsTurnComes() throws Exception {
    scene.server.on(IMAGES, Said.picture(PNG)).on(MODERATIONS, Said.moderation());
    model().picture(picture("a fox"));
    assertThat(scene.server.asked(MODERATIONS).get(0).body().path("input").asText())
        .isEqualTo("a fox");
    scene.server.on(MODERATIONS, Said.moderation("self-harm"));
    assertThat(Scene.failure(() -> model().picture(picture("x"))).kind())
        .as("the words are a model's: nobody is in danger by them")
        .isEqualTo(Kind.FLAGGED);
    scene.server.on(MODERATIONS, Said.error(500, null, null, "oops"));
    assertThat(Scene.failure(() -> model().picture(picture("y"))).kind()).isEqualTo(Kind.OUTAGE);
    assertThat(scene.server.asked(IMAGES)).hasSize(1);
  }

  @Test
  void aServerOfOnesOwnThatTakesOneTextAtATimeIsAskedSo() throws Exception {
    scene.server.on(
        MODERATIONS, Said.error(400, "x", "y", "input must be a string"), Said.moderation("hate"));
    List<PictureAsk> asks = List.of(picture("a"), picture("b"));
    assertThat(model().objections(asks)).allMatch(Optional::isPresent);
    assertThat(scene.server.asked(MODERATIONS)).hasSize(3);
  }

  @Test
  void whereNobodyPaintsNothingIsJudged() throws Exception {
    scene.server.on(MODERATIONS, Said.moderation());
    var model = scene.model(TestConfig.of(scene.server).moderated().withImage(""));
    assertThat(model.objections(List.of(picture("a")))).containsExactly(Optional.empty());
    assertThat(scene.server.asked()).isEmpty();
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
