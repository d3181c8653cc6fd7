package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.plugin.PluginJar;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;

/** Runs as they are watched, answered, cancelled, repeated and found again. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class RunPageIT {
  private static final PluginJar APPROVAL =
      PluginJar.named("test.page.approval")
          .sources("approval")
          .with("WorkflowId(\"approval\")", "WorkflowId(\"page-approval\")")
          .with("VERSION", "one")
          .build();

  private final Aurora aurora;
  private final Browser browser;

  RunPageIT(Aurora aurora) {
    this.aurora = aurora;
    browser = Browser.at(aurora.client().base());
  }

  @BeforeEach
  void install() {
    aurora.install(APPROVAL, "page-approval");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aStepThatWaitsIsAnsweredOnThePage() {
    browser.open("#/runs/" + waiting("답을 기다리는 실행"));
    browser.see(".step .chip", "기다리는 중");
    browser.click(".answer button", "답 보내기");
    browser.see("#a-approval-yes-wrong", "필수");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("a-approval-yes");
    browser.keep("answer");

    browser.click("#a-approval-yes label", "예");
    browser.type("by", "지우");
    browser.click(".answer button", "답 보내기");
    browser.see(".head .chip", "마침");
    browser.see(".result", "지우");
  }

  @Test
  void aRedAnswerToAWaitingStepIsMetWithCareAndNotTaken() {
    browser.open("#/runs/" + waiting("위급한 답을 받는 실행"));
    browser.see(".step .chip", "기다리는 중");
    browser.click("#a-approval-yes label", "예");
    browser.type("by", "죽고 싶다");
    browser.click(".answer button", "답 보내기");

    browser.see(".answer", "109");
    browser.see(".step .chip", "기다리는 중");
  }

  @Test
  void aRunIsCancelledOnlyAfterAskingAndRunAgain() {
    String run = waiting("취소할 실행");
    browser.open("#/runs/" + run);
    browser.click(".buttons button", "실행 취소");
    browser.see(".ask", "정말 취소할까요?");
    assertThat(browser.focused().getText()).isEqualTo("아니요, 그대로 둡니다");
    browser.click(".ask button", "네, 취소합니다");
    browser.see(".head .chip", "취소됨");
    assertThat(aurora.client().ended(run).path("status").asText()).isEqualTo("CANCELLED");

    browser.click(".buttons button", "똑같이 다시 실행");
    browser.see(".head .chip", "기다리는 중");
    assertThat(browser.see(".head code").getText()).isNotEqualTo(run);
  }

  @Test
  void whyARunFailedIsSaidInWords() {
    String run = aurora.client().start("probe-broken", aurora.ask(1));
    browser.open("#/runs/" + run);
    browser.see(".head .chip", "실패");
    browser.see(".notice.fail", "‘bad’ 단계를 1번 시도했지만 오류로 끝났습니다.");
    browser.see(".notice.fail .quote", "the bridge is closed");
  }

  @Test
  void aResultIsReadUnderTheNamesItsAuthorGaveAndWithItsPicture() {
    String run =
        aurora.client().start("calculate-miracle", Map.of("wish", "올해는 새 일을 찾고 날마다 걷고 싶어요"));
    aurora.client().ended(run);
    browser.open("#/runs/" + run);
    browser.see(".result dt", "점수를 냈나요");
    browser.see(".result th", "가능성(%)");
    browser.see(".result img[alt='지수의 그림']");
    browser.keep("result");
    assertThat(browser.see(".result").getText()).doesNotContain("daily_count", "final_score");
  }

  @Test
  void newRunsWaitBehindAButtonAndNoRowJumps() {
    waiting("먼저 있던 실행");
    browser.open("#/runs?workflow=page-approval");
    String first = browser.see(".rows li:first-child a").getDomAttribute("href");
    waiting("나중에 온 실행");
    browser.see(".pill", "새 실행 1개 보기");
    assertThat(browser.see(".rows li:first-child a").getDomAttribute("href")).isEqualTo(first);
    browser.see(".pill").click();
    browser.see(".rows li:first-child", "나중에 온 실행");
  }

  @Test
  void runsAreFoundByStatusAndText() {
    String run = waiting("별님 달님");
    browser.open("#/runs");
    browser.see("a.row");
    browser.see(".filter input").sendKeys("별님\n");
    browser.see(".hint", "실행 1개");
    browser.see("a.row[href='#/runs/" + run + "']", "별님 달님");
    var status = browser.see(".filter label:nth-child(2) select");
    status.findElement(By.cssSelector("option[value=FAILED]")).click();
    browser.see(".empty", "조건에 맞는 실행이 없습니다");
    assertThat(browser.script("return location.hash")).asString().contains("status=FAILED");
    browser.click(".empty button", "조건 지우기");
    browser.see("a.row");
    assertThat(browser.script("return location.hash")).isEqualTo("#/runs");
  }

  private String waiting(String label) {
    var body = Map.of("input", Map.of("what", "소풍"), "label", label);
    String run =
        aurora
            .client()
            .post("/api/workflows/page-approval/runs", body)
            .expect(202)
            .json()
            .path("runId")
            .asText();
    aurora.client().reached(run, Set.of("WAITING"));
    return run;
  }
}
