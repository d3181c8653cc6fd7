package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The workflows besides the story, ordered by their forms without a model; and care on the page.
 */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class WorkflowPagesIT {
  /** How a calendar is typed into depends on the machine's language. */
  private static final String DATE =
      "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
          + "e.dispatchEvent(new Event('input', {bubbles: true}))";

  private final Aurora aurora;
  private final Browser browser;

  WorkflowPagesIT(Aurora aurora) {
    this.aurora = aurora;
    browser = Browser.at(aurora.client().base());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private void order(String workflow, Map<String, String> fields) {
    aurora.client().awaitWorkflow(workflow);
    browser.open("#/workflows/" + workflow);
    browser.see("form.sheet");
    fields.forEach((field, text) -> browser.write("#f-" + field, text));
    browser.click("button[type=submit]", "시작하기");
  }

  @Test
  void aMiracleIndexIsCalculated() {
    order("calculate-miracle", Map.of("content", "이직에 성공하고 싶어요", "name", "하늘"));
    browser.see(".head .chip", "마침");
    browser.see(".result", "v2.0_unified");
  }

  @Test
  void aWorryIsAnalysed() {
    order("analyze-problem", Map.of("problem", "팀장이 저만 빼고 회의를 잡아요"));
    browser.see(".head .chip", "마침");
    browser.see(".result", "offline-template");
    browser.see(".result", "직장/업무");
  }

  @Test
  void twoPeopleAreLookedAt() {
    aurora.client().awaitWorkflow("daily-miracles-analysis");
    browser.open("#/workflows/daily-miracles-analysis");
    browser.see("form.sheet");
    browser.script(DATE, "#f-user-birth", "1992-02-03");
    browser.write("#f-user-name", "하늘");
    browser.write("#f-user-concern", "말이 통하지 않아요");
    browser.write("#f-responses-q1", "노란색");
    browser.write("#f-responses-q6", "혼자만의 문제");
    browser.click("button[type=submit]", "시작하기");
    browser.see(".head .chip", "마침");
    browser.see(".result", "여덟 단계 상담");
  }

  @Test
  void aRedTextIsMetWithCareWhereARunIsOrderedAndWhereItIsOrderedAgain() {
    order("analyze-problem", Map.of("problem", "그냥 죽고 싶어요"));
    browser.see("[role=alert]", "109");
    assertThat(browser.shown("form.sheet")).isEmpty();
    browser.keep("care");

    String run = aurora.client().start("analyze-problem", Map.of("problem", "회의가 너무 많아요"));
    aurora.client().ended(run);
    browser.open("#/workflows/analyze-problem?from=" + run);
    browser.see("form.sheet");
    browser.write("#f-problem", "그냥 죽고 싶어요");
    browser.click("button[type=submit]", "시작하기");
    browser.see("[role=alert]", "109");
  }
}
