package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.client.Pdf;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Distribution;
import aurora5.distribution.harness.Home;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The jars of index, worries and daily analysis are dropped, and all answer; the index remembers.
 */
final class WellbeingIT {
  private static final String NAME = "하늘바다";
  private static final String PHONE = "01098765432";

  @Test
  void allAnswerOnceDroppedAndTheIndexRemembersAcrossAKill() throws Exception {
    Home home = Home.empty("wellbeing");
    String created;
    try (Aurora first = Aurora.start(home)) {
      drop(first, "miracle", "calculate-miracle");
      drop(first, "problem", "analyze-problem");
      drop(first, "daily-miracles", "daily-miracles-analysis");
      theFirstExampleIsToTheLetter(first);
      aWorryIsAnalysed(first);
      twoPeopleAreLookedAt(first);
      wrongInputIsNamed(first);
      JsonNode index = miracle(first, "새 소원").path("miracle");
      assertThat(index.path("success").booleanValue()).isTrue();
      created = index.path("created_at").asText();
      first.process().kill9();
    }
    try (Aurora second = Aurora.start(home)) {
      second.client().awaitWorkflow("calculate-miracle");
      JsonNode again = miracle(second, "새 소원").path("miracle");
      assertThat(again.path("cached").booleanValue()).isTrue();
      assertThat(again.path("created_at").asText()).isEqualTo(created);
      assertThat(successes(second)).as("one is left of three").isEqualTo(1);
      JsonNode refused = miracle(second, "하나 더").path("miracle");
      assertThat(refused.path("success").booleanValue()).isFalse();
      assertThat(refused.path("error").asText()).isEqualTo("daily_limit");
      String seen = second.client().get("/api/contexts").body() + Home.everythingIn(home.logs());
      assertThat(seen).doesNotContain(NAME, PHONE, "새 소원");
    }
  }

  private static void drop(Aurora aurora, String plugin, String workflow) throws Exception {
    byte[] jar = Files.readAllBytes(Distribution.plugin(plugin));
    aurora.home().drop("aurora5.plugin." + plugin + ".jar", jar);
    aurora.client().awaitWorkflow(workflow);
  }

  private static void theFirstExampleIsToTheLetter(Aurora aurora) {
    JsonNode miracle = miracle(aurora, "이직 고민").path("miracle");
    assertThat(miracle.path("final_score").intValue()).isEqualTo(90);
    assertThat(miracle.path("energy_reason").asText()).isEqualTo("추천 에너지 (시트린)");
    assertThat(miracle.path("score_factors").toString())
        .contains("{\"factor\":\"실행 가능성\",\"score\":12,\"reason\":\"명확한 목표\"}");
    assertThat(miracle.path("v3").path("index").intValue()).isBetween(50, 100);
    Answer picture = aurora.client().get(miracle.path("picture").path("url").asText()).expect(200);
    assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
    assertThat(picture.body()).contains("<title", "<desc");
  }

  private static void aWorryIsAnalysed(Aurora aurora) {
    JsonNode report =
        aurora
            .client()
            .post("/api/analyze-problem", Map.of("problem", "상사가 저를 무시해요, 이직하고 싶어요"))
            .expect(200)
            .json()
            .path("data")
            .path("report");
    assertThat(report.path("category").asText()).isEqualTo("직장");
    assertThat(report.path("analysis").path("nextActions").isEmpty()).isFalse();
    assertThat(report.path("shouldConvertToWish").booleanValue()).isTrue();
    assertThat(report.path("degraded").booleanValue()).isTrue();
    Answer text = aurora.client().get(report.path("report").path("url").asText()).expect(200);
    assertThat(text.body()).contains("다음 행동");
  }

  private static void twoPeopleAreLookedAt(Aurora aurora) throws Exception {
    var user = Map.of("name", NAME, "birth", "1992-02-03", "concern", "말이 통하지 않아요");
    var responses = Map.of("q1", "노란색", "q6", "배우자/연인", "q8", "매우 활동적이고 빠르다");
    var other = Map.of("birth", "1992-02-04");
    JsonNode data =
        aurora
            .client()
            .post(
                "/api/daily-miracles-analysis",
                Map.of("user", user, "responses", responses, "counterparty", other))
            .expect(200)
            .json()
            .path("data");
    JsonNode report = data.path("finalize");
    assertThat(report.path("relation").path("score").intValue()).isEqualTo(88);
    assertThat(report.path("relation").path("grade").asText()).isEqualTo("A");
    assertThat(report.path("consulting").path("mode").asText()).isEqualTo("relation");
    assertThat(report.path("consulting").path("steps")).hasSize(8);
    assertThat(report.path("plan").path("weeks")).hasSize(4);
    assertThat(report.path("degraded").asBoolean(true)).as(report.toString()).isFalse();
    Pdf pdf = Pdf.at(aurora.client(), report.path("pdf").path("url").asText());
    assertThat(String.join("", pdf.pages())).contains(NAME + " 님의 30일", "둘 사이", "30일 실천 계획");
    assertThat(pdf.embedded()).isTrue();
    Answer refused = aurora.client().post("/api/daily-miracles-analysis", Map.of("user", user));
    assertThat(refused.expect(422).json().findValuesAsText("pointer"))
        .containsExactly("/responses");
  }

  private static void wrongInputIsNamed(Aurora aurora) {
    assertThat(
            aurora.client().post("/api/calculate-miracle", Map.of("name", NAME)).expect(422).body())
        .contains("활동 데이터가 필요합니다");
    assertThat(aurora.client().post("/api/analyze-problem", Map.of()).expect(422).body())
        .contains("문제 설명이 필요합니다");
    Answer tooLong =
        aurora.client().post("/api/calculate-miracle", Map.of("content", "가".repeat(5001)));
    assertThat(tooLong.expect(422).json().findValuesAsText("pointer")).containsExactly("/content");
  }

  /** Of ten requests at the same time. */
  private static int successes(Aurora aurora) {
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (int i : IntStream.range(0, 10).toArray()) {
      answers.add(aurora.client().posted("/api/calculate-miracle", wish("소원 " + i)));
    }
    return (int)
        answers.stream()
            .map(answer -> answer.join().expect(200).json().path("data").path("miracle"))
            .filter(miracle -> miracle.path("success").booleanValue())
            .count();
  }

  private static Map<String, String> wish(String text) {
    return Map.of("name", NAME, "phone", PHONE, "content", text);
  }

  private static JsonNode miracle(Aurora aurora, String text) {
    return aurora
        .client()
        .post("/api/calculate-miracle", wish(text))
        .expect(200)
        .json()
        .path("data");
  }
}
