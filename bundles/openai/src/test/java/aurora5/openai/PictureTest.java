package aurora5.openai;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.testkit.openai.Said;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures that come within the answer. */
class PictureTest {
  private static final String IMAGES = "/v1/images/generations";
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4
  };
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1};
  private static final PictureAsk WISH =
      new PictureAsk("A fox in the snow", "Fox", Map.of("animal", "fox"), 1);

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = new Scene();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void isPaintedAndPaidFor() throws Exception {
    scene.server.on(IMAGES, Said.picture(PNG));
    Picture picture = scene.model().picture(WISH);
    assertThat(picture.mediaType()).isEqualTo("image/png");
    assertThat(picture.content()).isEqualTo(PNG);
    JsonNode body = scene.server.asked(IMAGES).get(0).body();
    assertThat(body.path("model").asText()).isEqualTo("gpt-image-test");
    assertThat(body.path("prompt").asText()).isEqualTo("A fox in the snow");
    assertThat(body.has("response_format")).as("refused by the vendor's models").isFalse();
    assertThat(scene.written.get(0).kind()).isEqualTo("picture");
    assertThat(scene.written.get(0).pictures()).isEqualTo(1);
    assertThat(scene.written.get(0).out()).isEqualTo(100);
  }

  @Test
  void otherModelsAreToldToPutItIntoTheAnswer() throws Exception {
    scene.server.on(IMAGES, Said.picture(JPEG));
    Picture picture = scene.model(TestConfig.of(scene.server).withImage("flux")).picture(WISH);
    assertThat(picture.mediaType()).isEqualTo("image/jpeg");
    assertThat(scene.server.asked(IMAGES).get(0).body().path("response_format").asText())
        .isEqualTo("b64_json");
  }

  @Test
  void anAddressIsNoPictureAndIsNotFetched() {
    scene.server.on(
        IMAGES,
        Said.text(
            200,
            "application/json",
            "{\"created\":1,\"data\":[{\"url\":\"" + scene.server.base() + "/p.png\"}]}"));
    assertThat(Scene.failure(() -> scene.model().picture(WISH)).kind()).isEqualTo(Kind.MISFIT);
    assertThat(scene.server.asked("/v1/p.png")).isEmpty();
  }

  @Test
  void whatIsNoPictureIsNotTakenForOne() {
    scene.server.on(
        IMAGES,
        Said.picture("<svg onload='x'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(Scene.failure(() -> scene.model().picture(WISH)).kind()).isEqualTo(Kind.MISFIT);
  }

  @Test
  void aServerOfOnesOwnPaintsOnlyWhereAModelIsNamed() {
    OpenAiModel model = scene.model(TestConfig.of(scene.server).withImage(""));
    assertThat(Scene.failure(() -> model.picture(WISH)).kind()).isEqualTo(Kind.NOT_CONFIGURED);
    assertThat(scene.server.asked()).isEmpty();
  }
}
