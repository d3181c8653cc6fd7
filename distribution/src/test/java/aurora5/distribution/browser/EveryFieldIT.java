package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.plugin.PluginJar;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A form for every kind of value, made of nothing but a schema. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class EveryFieldIT {
  private static final PluginJar FORMS =
      PluginJar.named("test.page.forms").sources("forms").build();

  private final Aurora aurora;
  private final Browser browser;

  EveryFieldIT(Aurora aurora) {
    this.aurora = aurora;
    browser = Browser.at(aurora.client().base());
  }

  @BeforeEach
  void open() {
    aurora.install(FORMS, "page-form");
    browser.open("#/workflows/page-form");
    browser.see("form.sheet");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void everyKindOfValueArrivesAsItWasMeant() {
    fill("2.5", "3", "2");
    browser.click("button[type=submit]", "시작하기");
    browser.see(".head .chip", "마침");
    String run = browser.see(".head code").getText();
    JsonNode result = aurora.client().run(run).path("result");
    assertThat(result.path("season").asText()).isEqualTo("WINTER");
    assertThat(result.path("weight").doubleValue()).isEqualTo(2.5);
    assertThat(result.path("gift").booleanValue()).isTrue();
    assertThat(result.path("friends")).extracting(JsonNode::asText).containsExactly("미나", "준");
    assertThat(result.path("numbers")).extracting(JsonNode::asInt).containsExactly(3);
    assertThat(result.path("place").path("floor").intValue()).isEqualTo(2);
    assertThat(result.path("stops")).hasSize(1);
    assertThat(result.path("stops").path(0).path("town").asText()).isEqualTo("속초");
    assertThat(result.has("remark")).isFalse();
  }

  @Test
  void everyWrongValueIsToldWhereItStands() {
    fill("heavy", "three", "second");
    browser.click("button[type=submit]", "시작하기");
    browser.see("#f-weight-wrong");
    browser.see("#f-numbers-wrong");
    browser.see("#f-place-floor-wrong");
    browser.see("#f-stops-0-floor-wrong");
    assertThat(
            browser.shown("#f-season-wrong, #f-gift-wrong, #f-friends-wrong, #f-place-town-wrong"))
        .isEmpty();
    assertThat(Axe.violations(browser)).isEmpty();
    browser.keep("every-field");
  }

  private void fill(String weight, String number, String floor) {
    browser.see("#f-season").sendKeys("WINTER");
    browser.type("무게", weight);
    browser.click("#f-gift label", "예");
    browser.click("[aria-labelledby=f-friends-name] button", "하나 더 추가");
    browser.see("#f-friends").sendKeys("미나");
    browser.click("[aria-labelledby=f-friends-name] button", "하나 더 추가");
    browser.see("[aria-label='친구들 2번째']").sendKeys("준");
    browser.click("[aria-labelledby=f-numbers-name] button", "하나 더 추가");
    browser.see("#f-numbers").sendKeys(number);
    browser.see("#f-place-town").sendKeys("강릉");
    browser.see("#f-place-floor").sendKeys(floor);
    browser.click("#f-stops > button", "하나 더 추가");
    browser.see("#f-stops-0-town").sendKeys("속초");
    browser.see("#f-stops-0-floor").sendKeys(floor);
  }
}
