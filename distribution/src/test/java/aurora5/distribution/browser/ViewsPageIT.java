package aurora5.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.SharedAurora;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view by day and by night, looked at by axe. */
@Tag("browser")
@ExtendWith(SharedAurora.class)
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
  @ValueSource(booleans = {false, true})
  void axeFindsNothingToComplainOf(boolean dark) {
    browser.dark(dark);
    views()
        .forEach(
            (name, place) -> {
              browser.open(place[0]);
              browser.see(place[1]);
              assertThat(Axe.violations(browser)).as(name).isEmpty();
              browser.keep(name + (dark ? "-dark" : "-light"));
            });
  }

  /** Name of the view, its address, and what shows that it is there. */
  private Map<String, String[]> views() {
    String story = aurora.client().start("create-story", CHILD);
    String broken = aurora.client().start("probe-broken", aurora.ask(1));
    aurora.client().ended(story);
    aurora.client().ended(broken);
    Map<String, String[]> views = new TreeMap<>();
    views.put("view-workflows", new String[] {"#/", ".card"});
    views.put("view-order", new String[] {"#/workflows/create-story", "form.sheet"});
    views.put("view-run", new String[] {"#/runs/" + story, ".step"});
    views.put("view-failure", new String[] {"#/runs/" + broken, ".notice.fail"});
    views.put("view-story", new String[] {"#/runs/" + story + "/story", ".leaf.open img"});
    views.put("view-runs", new String[] {"#/runs", "a.row"});
    views.put("view-health", new String[] {"#/health", ".verdict"});
    views.put("view-nowhere", new String[] {"#/nowhere", ".empty"});
    return views;
  }
}
