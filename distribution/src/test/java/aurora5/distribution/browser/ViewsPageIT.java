package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every view by day and by night, looked at by axe. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
@ResourceLock(SharedAurora.LOCK)
final class ViewsPageIT {
  private static final Map<String, Object> CHILD =
      Map.of(
          "name", "하늘",
          "age", 10,
          "personality", "활발함",
          "hobby", "그림 그리기",
          "dreamJob", "화가",
          "favoriteColor", "파란색",
          "favoriteAnimal", "고양이",
          "specialMemory", "가족 여행");

  private static final String MOVING =
      "return document.getAnimations().filter((a) => a.playState === 'running').length";

  private final Aurora aurora;
  private final Browser browser;

  ViewsPageIT(Aurora aurora) {
    this.aurora = aurora;
    browser = Browser.at(aurora.client().base());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"false,ko", "true,en"})
  void axeFindsNothingToComplainOf(boolean dark, String language) {
    browser.dark(dark);
    browser.before("localStorage.setItem('aurora.language', '" + language + "')");
    views()
        .forEach(
            (name, place) -> {
              browser.open(place[0]);
              browser.see(place[1]);
              assertThat(browser.see("html").getDomAttribute("lang")).isEqualTo(language);
              assertThat(Axe.violations(browser)).as(name).isEmpty();
              browser.keep(name + "-" + language + (dark ? "-dark" : "-light"));
            });
  }

  @Test
  void theListOfKeysIsReadableToo() {
    browser.open("#/");
    browser.click(".foot button", "단축키");
    browser.see("dialog");
    assertThat(Axe.violations(browser, "dialog")).isEmpty();
  }

  @Test
  void nothingMovesForThoseWhoDoNotWantItTo() {
    String run = aurora.client().start("probe-held", aurora.ask(4711));
    browser.emulate("screen", Map.of("prefers-reduced-motion", "reduce"));
    browser.open("#/runs/" + run);
    browser.see(".bar.now");
    assertThat(browser.script(MOVING)).isEqualTo(0L);
    browser.emulate("screen", Map.of("prefers-reduced-motion", "no-preference"));
    assertThat((Long) browser.script(MOVING)).isPositive();
    aurora.home().open("go-4711");
  }

  /** Name of the view, its address, and what shows that it is there. */
  private Map<String, String[]> views() {
    String story = aurora.client().start("create-story", CHILD);
    String broken = aurora.client().start("probe-broken", aurora.ask(1));
    String asking = aurora.client().start("probe-asking", aurora.ask(1));
    aurora.client().ended(story);
    aurora.client().ended(broken);
    aurora.client().put("/api/contexts/axe/keys/mood", Map.of("word", "좋음")).expect(200);
    Map<String, String[]> views = new TreeMap<>();
    views.put("view-workflows", new String[] {"#/", ".rows .row"});
    views.put("view-order", new String[] {"#/workflows/create-story", "form.sheet"});
    views.put("view-plan", new String[] {"#/workflows/create-story?tab=plan", ".graph .box"});
    views.put("view-versions", new String[] {"#/workflows/create-story?tab=versions", ".version"});
    views.put("view-run", new String[] {"#/runs/" + story, ".step"});
    views.put("view-graph", new String[] {"#/runs/" + story + "?tab=graph", ".box.done"});
    views.put("view-input", new String[] {"#/runs/" + story + "?tab=input", ".result"});
    views.put("view-log", new String[] {"#/runs/" + story + "?tab=log", ".log td"});
    views.put("view-failure", new String[] {"#/runs/" + broken, ".notice.fail"});
    views.put("view-asking", new String[] {"#/runs/" + asking, ".answer"});
    views.put("view-story", new String[] {"#/runs/" + story + "/story", ".leaf.open img"});
    views.put("view-chat", new String[] {"#/chat", ".openings button"});
    views.put("view-runs", new String[] {"#/runs", "a.row"});
    views.put("view-no-runs", new String[] {"#/runs?q=nothing-like-it", ".empty"});
    views.put("view-alerts", new String[] {"#/alerts", ".notice.warn"});
    views.put("view-contexts", new String[] {"#/contexts", "a.row.context"});
    views.put("view-context", new String[] {"#/contexts/axe", ".table dd"});
    views.put("view-history", new String[] {"#/contexts/axe?tab=history", "table td"});
    views.put("view-health", new String[] {"#/health", ".verdict"});
    views.put("view-nowhere", new String[] {"#/nowhere", ".empty"});
    return views;
  }
}
