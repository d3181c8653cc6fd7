package aurora5.openai;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What the operator sets, as it comes. */
@ObjectClassDefinition(
    id = "aurora5.openai",
    name = "Aurora 5: OpenAI",
    description =
        "Models of OpenAI, or of any server that speaks like it. In force from the next call on."
            + " / OpenAI 또는 호환 서버의 모델")
@interface Config {
  @AttributeDefinition(
      name = "Key",
      description =
          "OPENAI_API_KEY. Without one, templates answer. Servers of your own usually take any."
              + " / OpenAI 키",
      type = AttributeType.PASSWORD,
      required = false)
  String apiKey() default "";

  @AttributeDefinition(
      name = "Address",
      description =
          "OPENAI_BASE_URL. With or without /v1; empty for OpenAI itself. http:// only nearby."
              + " / 서버 주소",
      required = false)
  String baseUrl() default "";

  @AttributeDefinition(
      name = "Model",
      description = "OPENAI_MODEL. For whatever has no model of its own. / 기본 모델",
      required = false)
  String model() default "";

  @AttributeDefinition(
      name = "Model for text",
      description = "OPENAI_TEXT_MODEL. Writes stories and analyses. / 글 모델",
      required = false)
  String textModel() default "";

  @AttributeDefinition(
      name = "Model for pictures",
      description = "OPENAI_IMAGE_MODEL. / 그림 모델",
      required = false)
  String imageModel() default "";

  @AttributeDefinition(
      name = "API",
      description =
          "OPENAI_API. auto: Responses, and Chat Completions where the server lacks it; responses or"
              + " chat: only that. Default auto. / 호출 방식",
      options = {
        @Option(label = "auto", value = "auto"),
        @Option(label = "responses", value = "responses"),
        @Option(label = "chat", value = "chat")
      })
  String api() default "auto";

  @AttributeDefinition(
      name = "Timeout",
      description =
          "OPENAI_TIMEOUT. Milliseconds one call may take. Default 90000; 1000 to 1800000."
              + " / 호출 제한 시간",
      min = "1000",
      max = "1800000")
  long timeout() default 90_000;

  @AttributeDefinition(
      name = "Tries",
      description = "Of one call, the first included. Default 3; 1 to 10. / 호출 시도 횟수",
      min = "1",
      max = "10")
  int tries() default 3;

  @AttributeDefinition(
      name = "Daily budget",
      description =
          "OPENAI_DAILY_BUDGET. Dollars a day, such as 2.50; when they are spent, templates answer"
              + " until midnight. 0 for no limit. Default 0. / 하루 예산(달러)")
  String dailyBudget() default "0";

  @AttributeDefinition(
      name = "Prices",
      description =
          "OPENAI_PRICES. Dollars per million tokens, as model=in/out or model=in/cached/out, with"
              + " commas between; * for any other. / 모델 가격",
      required = false)
  String prices() default "";

  @AttributeDefinition(
      name = "Zone",
      description =
          "AURORA_ZONE. Time zone in which the budget's day begins. Default Asia/Seoul."
              + " / 하루 예산의 시간대")
  String zone() default "Asia/Seoul";

  @AttributeDefinition(
      name = "Moderation",
      description =
          "OPENAI_MODERATION. Whether what a person wrote is judged before a model works on it."
              + " Default true. / 입력 글 사전 검사")
  boolean moderate() default true;
}
