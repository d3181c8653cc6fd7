package aurora5.console.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTest {
  @Test
  void itsPartsGetNames() {
    String page =
        Frame.mend(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><div id=\"lead\"></div>"
                + "<ul id=\"navmenu\"><li class=\"navMenuItem-0\"></li></ul><div id='content'>");
    assertThat(page)
        .contains("lang=\"en\"", "role=\"banner\"", "<li role=\"none\"", "role=\"main\"")
        .containsSubsequence("<nav aria-label", "<ul id=\"navmenu\">", "</ul></nav>", "<div id=");
  }

  @Test
  void onlyScriptsInPlaceAreTakenOut() {
    String page =
        "<script type=\"text/javascript\">appRoot = 1;\n</script>"
            + "<script src=\"a.js\" type=\"text/javascript\"></script><p>stays</p>";
    assertThat(Frame.strip(page))
        .isEqualTo("<script src=\"a.js\" type=\"text/javascript\"></script><p>stays</p>");
  }
}
