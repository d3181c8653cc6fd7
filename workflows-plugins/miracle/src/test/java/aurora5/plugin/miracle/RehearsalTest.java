package aurora5.plugin.miracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.api.Json;
import aurora5.api.catalog.CodecException;
import aurora5.api.run.StartRun;
import aurora5.api.safety.Light;
import aurora5.json.PluginCodec;
import aurora5.plugin.miracle.tone.Prediction;
import aurora5.plugin.miracle.v2.Asked;
import aurora5.plugin.miracle.v2.Score;
import aurora5.testkit.Rehearsal;
import aurora5.testkit.RehearsedRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static MiracleRequest request(String json) {
    return new PluginCodec().read(MiracleRequest.class, new Json(json));
  }

  private static MiracleRequest wish(String name, String text) {
    return request("{\"name\":\"%s\",\"content\":\"%s\"}".formatted(name, text));
  }

  private static Rehearsal<MiracleRequest, MiracleResult> house() {
    return Rehearsal.of(new CalculateMiracle(ZoneOffset.UTC));
  }

  private static StartRun of(String userId, String json) {
    return new StartRun(
        "calculate-miracle",
        new Json(json),
        Optional.of(userId),
        5,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void theFourthResultOfADayIsRefusedAndTheNextDayBeginsAnew() {
    try (var house = house()) {
      for (int i = 1; i <= 3; i++) {
        assertThat(house.start(wish("하늘", "소원 " + i)).result().success()).isTrue();
        house.restart();
      }
      MiracleResult fourth = house.start(wish("하늘", "소원 4")).result();
      assertThat(fourth.success()).isFalse();
      assertThat(fourth.error()).contains("daily_limit");
      assertThat(fourth.daily_count()).contains(3);
      assertThat(fourth.final_score()).isEmpty();
      assertThat(house.start(wish("하늘", "소원 2")).result().cached()).contains(true);
      assertThat(house.start(wish("바다", "소원 4")).result().success()).isTrue();
      house.passes(Duration.ofDays(1));
      assertThat(house.start(wish("하늘", "소원 4")).result().success()).isTrue();
    }
  }

  @Test
  void manyAtTheSameTimeGetThreeResultsTogether() {
    try (var house = house()) {
      var runs = IntStream.range(0, 12).mapToObj(i -> house.start(wish("하늘", "소원 " + i))).toList();
      var results = runs.stream().map(RehearsedRun::result).toList();
      assertThat(results.stream().filter(MiracleResult::success)).hasSize(3);
    }
  }

  @Test
  void theSameRequestManyTimesAtOnceIsOneResult() {
    try (var house = house()) {
      var runs = IntStream.range(0, 12).mapToObj(i -> house.start(wish("하늘", "소원"))).toList();
      var results = runs.stream().map(RehearsedRun::result).toList();
      assertThat(results).allMatch(MiracleResult::success);
      assertThat(results.stream().filter(result -> result.cached().isEmpty())).hasSize(1);
      assertThat(results.stream().map(MiracleResult::created_at).distinct()).hasSize(1);
    }
  }

  @Test
  void anAnswerIsKeptForExactlyADay() {
    try (var house = house()) {
      house.start(wish("하늘", "소원")).result();
      house.passes(Duration.ofHours(24).minusSeconds(1)).restart();
      assertThat(house.start(wish("하늘", "소원")).result().cached()).contains(true);
      house.passes(Duration.ofSeconds(2));
      assertThat(house.start(wish("하늘", "소원")).result().cached()).isEmpty();
    }
  }

  @Test
  void theNameCountsInAnyCaseAndBlanksAreFolded() {
    try (var house = house()) {
      house.start(wish("Anna", "My  wish")).result();
      assertThat(house.start(wish("ANNA", "my wish")).result().cached()).contains(true);
    }
  }

  @Test
  void unnamedPeopleShareNoQuota() {
    try (var house = house()) {
      for (int i = 0; i < 8; i++) {
        var result = house.start(request("{\"content\":\"소원 " + i + "\"}")).result();
        assertThat(result.success()).isTrue();
        assertThat(result.energy_reason().orElseThrow()).startsWith("추천 에너지");
      }
    }
  }

  @Test
  void unnamedUsersHaveTheirOwnQuotaByTheirId() {
    try (var house = house()) {
      for (String user : List.of("u1", "u2")) {
        for (int i = 0; i < 3; i++) {
          var wish = of(user, "{\"content\":\"소원 " + i + "\"}");
          assertThat(house.start(wish).result().cached()).isEmpty();
        }
      }
      assertThat(house.start(of("u1", "{\"content\":\"또\"}")).result().success()).isFalse();
    }
  }

  @Test
  void theDayBeginsAtMidnightOfTheChosenZone() {
    try (var house = Rehearsal.of(new CalculateMiracle(ZoneId.of("Asia/Seoul")))) {
      house.passes(Duration.between(house.now(), Instant.parse("2026-03-02T14:59:00Z")));
      for (int i = 0; i < 3; i++) {
        house.start(wish("하늘", "소원 " + i)).result();
      }
      assertThat(house.start(wish("하늘", "소원 4")).result().success()).isFalse();
      house.passes(Duration.ofMinutes(1));
      assertThat(house.start(wish("하늘", "소원 4")).result().success()).isTrue();
    }
  }

  @Test
  void energyIsSmoothedOverTheLastThreeAcrossRestarts() {
    try (var house = house()) {
      assertThat(house.start(wish("노을", "목표가 명확해요")).result().energy_type()).contains("diamond");
      house.restart();
      assertThat(house.start(wish("노을", "화해")).result().energy_type()).contains("diamond");
      house.restart();
      MiracleResult third = house.start(wish("노을", "소통")).result();
      assertThat(third.energy_type()).contains("citrine");
      assertThat(third.energy_reason()).contains("현재 에너지 (시트린)");
    }
  }

  @Test
  void aDeathBetweenTheStepsCountsNothingTwice() {
    try (var house = house()) {
      house.diesAfter("remember").diesBefore("miracle").start(wish("하늘", "소원")).result();
      house.start(wish("하늘", "소원 2")).result();
      assertThat(house.start(wish("하늘", "소원 3")).result().success()).isTrue();
      assertThat(house.start(wish("하늘", "소원 4")).result().success()).isFalse();
    }
  }

  @Test
  void noNameAndNoNumberIsReadableInWhatIsRemembered() {
    try (var house = house()) {
      house
          .start(request("{\"name\":\"하늘\",\"phone\":\"010-1234-5678\",\"wish\":\"비밀 소원\"}"))
          .result();
      var ids = house.store().ids(10);
      assertThat(ids).hasSize(2);
      for (String id : ids) {
        assertThat(id + house.store().values(id))
            .startsWith("memory.")
            .doesNotContain("하늘", "1234", "비밀");
      }
    }
  }

  @Test
  void answersAndActivitiesAreEnough() {
    try (var house = house()) {
      MiracleResult answered =
          house
              .start(
                  request(
                      "{\"answers\":[\"지우\",\"30\",\"이직\",\"가족\",\"공부\",\"봄\",\"겨울\",\"친구\","
                          + "\"언니\",\"끈기\",\"새 직장\",\"힘내\"]}"))
              .result();
      assertThat(answered.response_count()).contains(12);
      assertThat(answered.mode()).contains("deep");
      assertThat(answered.confidence()).contains("high");
      MiracleResult did =
          house
              .start(
                  request(
                      "{\"activities\":[{\"name\":\"운동\",\"value\":90},{\"name\":\"독서\",\"value\":80}]}"))
              .result();
      assertThat(did.activities()).contains(new Activities(170, 85, "A"));
    }
  }

  @Test
  void whatTheHouseShowsForTheTextSetsTheTone() {
    try (var house = house()) {
      MiracleResult usual = house.start(request("{\"content\":\"합격하고 싶어요\"}")).result();
      assertThat(usual.traffic_light()).isEqualTo("GREEN");
      house.shows(Light.YELLOW);
      MiracleResult warm = house.start(request("{\"content\":\"합격하고 싶어요!\"}")).result();
      assertThat(warm.traffic_light()).isEqualTo("YELLOW");
      assertThat(warm.final_score()).isEqualTo(usual.final_score());
      assertThat(warm.summary()).isNotEqualTo(usual.summary());
      assertThat(warm.today_action()).isNotEqualTo(usual.today_action());
      house.restart();
      MiracleResult refused = house.start(wish("하늘", "가")).result();
      assertThat(refused.traffic_light()).isEqualTo("YELLOW");
    }
  }

  @Test
  void thePictureShowsBothIndicesInBothLanguages() throws Exception {
    try (var house = house()) {
      var run = house.start(wish("하늘", "<b>매일</b> 연습해서 합격할래요"));
      MiracleResult result = run.result();
      assertThat(result.picture().orElseThrow().mediaType()).isEqualTo("image/svg+xml");
      var scored = Score.of(new Asked("합격", Optional.empty(), Map.of(), false), LocalDate.EPOCH);
      var v3 = result.v3().orElseThrow();
      String svg = new Picture(scored, v3).document();
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
      assertThat(svg)
          .contains("role=\"img\"", "<title", "<desc", "실행 가능성 12/15", "feasibility 12/15")
          .contains("실행력 · execution", "v3 " + v3.index());
    }
  }

  @Test
  void predictionsFollowTheFormula() {
    assertThat(Prediction.of(91).stream().map(Prediction::probability))
        .containsExactly(95, 81, 71, 61, 56);
    assertThat(Prediction.of(50).stream().map(Prediction::probability))
        .containsExactly(55, 60, 50, 40, 35);
  }

  @Test
  void whatIsMissingOrWrongIsSaidInBothLanguages() {
    assertThat(refusal("{\"name\":\"하늘\"}")).contains("활동 데이터가 필요합니다", "send one of");
    assertThat(refusal("{\"activities\":[]}")).contains("활동 데이터가 필요합니다");
    assertThat(refusal("{\"content\":\"x\",\"mode\":\"odd\"}")).contains("mode must be");
    assertThat(refusal("{\"answers\":[\"" + "가".repeat(1001) + "\"]}"))
        .contains("at most 1000")
        .doesNotContain("가가");
  }

  private static String refusal(String json) {
    return catchThrowableOfType(CodecException.class, () -> request(json)).problems().toString();
  }
}
