package aurora5.openai;

import aurora5.testkit.openai.OpenAiStandIn;
import java.lang.annotation.Annotation;

/** Settings as a test wants them. */
@SuppressWarnings("BadAnnotationImplementation")
record TestConfig(
    String apiKey,
    String baseUrl,
    String model,
    String textModel,
    String imageModel,
    String api,
    long timeout,
    int tries,
    String dailyBudget,
    String prices,
    String zone,
    boolean moderate)
    implements Config {
  static TestConfig of(OpenAiStandIn server) {
    return at(server.base());
  }

  static TestConfig at(String baseUrl) {
    return new TestConfig(
        OpenAiStandIn.KEY,
        baseUrl,
        "gpt-talk",
        "gpt-text",
        "gpt-image-test",
        "auto",
        90_000,
        3,
        "0",
        "gpt-text=1/0.5/10, gpt-talk=1/10, gpt-image-test=1/10",
        "UTC",
        false);
  }

  TestConfig withKey(String other) {
    return new TestConfig(
        other,
        baseUrl,
        model,
        textModel,
        imageModel,
        api,
        timeout,
        tries,
        dailyBudget,
        prices,
        zone,
        moderate);
  }

  TestConfig withApi(String other) {
    return new TestConfig(
        apiKey,
        baseUrl,
        model,
        textModel,
        imageModel,
        other,
        timeout,
        tries,
        dailyBudget,
        prices,
        zone,
        moderate);
  }

  TestConfig withText(String other) {
    return new TestConfig(
        apiKey,
        baseUrl,
        model,
        other,
        imageModel,
        api,
        timeout,
        tries,
        dailyBudget,
        prices,
        zone,
        moderate);
  }

  TestConfig withImage(String other) {
    return new TestConfig(
        apiKey,
        baseUrl,
        model,
        textModel,
        other,
        api,
        timeout,
        tries,
        dailyBudget,
        prices,
        zone,
        moderate);
  }

  TestConfig withTimeout(long millis) {
    return new TestConfig(
        apiKey,
        baseUrl,
        model,
        textModel,
        imageModel,
        api,
        millis,
        tries,
        dailyBudget,
        prices,
        zone,
        moderate);
  }

  TestConfig withBudget(String dollars, String others) {
    return new TestConfig(
        apiKey,
        baseUrl,
        model,
        textModel,
        imageModel,
        api,
        timeout,
        tries,
        dollars,
        others,
        zone,
        moderate);
  }

  TestConfig inZone(String other) {
    return new TestConfig(
        apiKey,
        baseUrl,
        model,
        textModel,
        imageModel,
        api,
        timeout,
        tries,
        dailyBudget,
        prices,
        other,
        moderate);
  }

  TestConfig moderated() {
    return new TestConfig(
        apiKey,
        baseUrl,
        model,
        textModel,
        imageModel,
        api,
        timeout,
        tries,
        dailyBudget,
        prices,
        zone,
        true);
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return Config.class;
  }
}
