package aurora5.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void wordsFromOutsideStayWords() {
    assertThat(new Html().words("<script>alert('x')</script>").toString())
        .isEqualTo("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void theFrameOfTheConsoleFindsNoVariableInThem() {
    assertThat(Html.escape("${appRoot} \\")).isEqualTo("&#36;{appRoot} &#92;");
  }

  @Test
  void aLinkCannotBreakOutOfItsAddress() {
    assertThat(new Html().link("/a\" onclick=\"x", "b").toString())
        .isEqualTo("<a href=\"/a&quot; onclick=&quot;x\">b</a>");
  }

  @Test
  void linesWithADashAreAListAndTheOthersParagraphs() {
    assertThat(new Html().lines("look\n- <a>\n- b\n\nafter").toString())
        .isEqualTo("<p>look</p><ul><li>&lt;a&gt;</li><li>b</li></ul><p>after</p>");
    assertThat(new Html().lines("- a").toString()).isEqualTo("<ul><li>a</li></ul>");
  }

  @Test
  void aButtonCarriesTheTokenAndTheQuestion() {
    var view =
        new View(Locale.ENGLISH, "/system/console/aurora", "t0ken", Map.of(), Optional.empty());
    assertThat(view.button("/runs/1/cancel", "Cancel", "Cancel \"it\"?").toString())
        .contains("action=\"/system/console/aurora/runs/1/cancel\"")
        .contains("name=\"token\" value=\"t0ken\"")
        .contains("data-question=\"Cancel &quot;it&quot;?\"");
  }
}
