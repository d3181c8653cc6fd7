package aurora5.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {
  private static final String HOME = "/system/console/aurora";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "https://evil.example/system/console",
        "/system/console//evil.example",
        "/system/consoles",
        "/system/console/\\evil.example",
        "/system/console/a\r\nSet-Cookie: x=y",
        "/system/console/logout",
        "/system/console/login"
      })
  void aPageElsewhereIsNeverNext(String next) {
    assertThat(LoginPage.own(next)).isEqualTo(HOME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/system/console",
        "/system/console/bundles/7",
        "/system/console/aurora/runs?q=a%20b"
      })
  void thePageThatWasAskedForIsNext(String next) {
    assertThat(LoginPage.own(next)).isEqualTo(next);
  }

  @Test
  void itSpeaksBothLanguagesAndTakesNoMarkupFromOutside() {
    assertThat(new LoginPage(Locale.KOREAN).render(HOME, "")).contains("비밀번호", "lang=\"ko\"");
    assertThat(new LoginPage(Locale.ENGLISH).render("\"><script>", "<b>"))
        .contains("Password", "&lt;b&gt;")
        .doesNotContain("<script>");
  }
}
