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

/** Whatever people type stays text. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class HostileTextIT {
  private static final String IMAGE = "<img src=x onerror=window.pwned=1>";
  private static final String SCRIPT = "<script>window.pwned=1</script>";
  private static final String VECTOR = "<svg onload=window.pwned=1><a href=javascript:alert(1)>";

  private final Aurora aurora;
  private final Browser browser;

  HostileTextIT(Aurora aurora) {
    this.aurora = aurora;
    browser = Browser.at(aurora.client().base());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void aNameThatIsMarkupIsGreetedAsItIs() {
    browser.open("#/workflows/hello");
    browser.type("이름", IMAGE);
    browser.click("button[type=submit]", "시작하기");
    browser.see(".head .chip", "마침");
    browser.see(".result", IMAGE);
    assertHarmless();
  }

  @Test
  void aStoryFullOfMarkupIsReadAsText() {
    String run =
        start(
            "create-story",
            Map.of(
                "name", IMAGE,
                "age", 10,
                "personality", SCRIPT,
                "hobby", VECTOR,
                "dreamJob", SCRIPT,
                "favoriteColor", IMAGE,
                "favoriteAnimal", VECTOR,
                "specialMemory", IMAGE + SCRIPT));
    browser.open("#/runs/" + run);
    browser.see(".head .chip", "마침");
    browser.script("document.querySelectorAll('.step > .line').forEach((step) => step.click())");
    browser.see(".step", "window.pwned");
    assertHarmless();
    browser.open("#/runs/" + run + "/story");
    browser.see(".leaf.open img");
    assertThat(browser.script("return document.querySelector('.leaves').textContent"))
        .asString()
        .contains("pwned");
    assertHarmless();
    browser.open("#/runs?q=" + "%3Cimg");
    browser.see("a.row", IMAGE);
    assertHarmless();
  }

  @Test
  void anAddressThatIsMarkupShowsNothingOfIt() {
    browser.open("#/workflows/" + "%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E");
    browser.see("[role=alert]");
    assertHarmless();
  }

  private String start(String workflow, Map<String, ?> input) {
    var body = Map.of("input", input, "label", IMAGE);
    var answer = aurora.client().post("/api/workflows/" + workflow + "/runs", body).expect(202);
    String run = answer.json().path("runId").asText();
    aurora.client().ended(run);
    return run;
  }

  private void assertHarmless() {
    assertThat(browser.script("return typeof window.pwned")).isEqualTo("undefined");
    assertThat(browser.script("return document.querySelectorAll('img[src=x], main script').length"))
        .isEqualTo(0L);
    assertThat(browser.script("return document.querySelectorAll('a[href^=javascript]').length"))
        .isEqualTo(0L);
  }
}
