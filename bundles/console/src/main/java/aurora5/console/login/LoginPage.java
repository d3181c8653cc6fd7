package aurora5.console.login;

import aurora5.api.Text;
import java.util.Locale;

/** Asks a person for user and password. Immutable. */
public record LoginPage(Locale locale) {
  public static final String PATH = "/system/console/login";

  /** What the page needs, and everybody may have. */
  public static final String STYLE = "/system/console/aurora/res/login.css";

  public static final String MARK = "/system/console/aurora/res/mark.svg";

  private static final String HOME = "/system/console/aurora";
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Aurora 5</title>
      <link rel="icon" href="%s">
      <link rel="stylesheet" href="%s">
      </head>
      <body>
      <main>
      <img src="%s" alt="" width="48" height="48">
      <h1>Aurora 5</h1>
      %s<form method="post" action="%s">
      <input type="hidden" name="next" value="%s">
      <label for="user">%s</label>
      <input id="user" name="user" autocomplete="username" autocapitalize="none" required>
      <label for="password">%s</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required>
      <button type="submit">%s</button>
      </form>
      <p class="hint">%s</p>
      </main>
      </body>
      </html>
      """;

  /**
   * @param next page to go to after it
   * @param complaint why the last attempt did not succeed, or an empty text
   */
  public String render(String next, String complaint) {
    String said =
        complaint.isEmpty() ? "" : "<p role=\"alert\">" + escape(complaint) + "</p>\n      ";
    return PAGE.formatted(
        locale.getLanguage(),
        MARK,
        STYLE,
        MARK,
        said,
        PATH,
        escape(own(next)),
        t("사용자", "User"),
        t("비밀번호", "Password"),
        t("로그인", "Log in"),
        t(
            "비밀번호는 처음 켤 때 터미널에 한 번 나왔습니다. 모르면 AURORA_ADMIN_PASSWORD를 정하고 다시 켜세요.",
            "The password was printed once, at the first start. If it is lost, set"
                + " AURORA_ADMIN_PASSWORD and start Aurora again."));
  }

  /** Never a page elsewhere. */
  public static String own(String next) {
    boolean here = next.matches("/system/console(/[\\w\\-./?&=%+~]*)?") && !next.contains("//");
    return here && !next.startsWith(PATH) && !next.endsWith("/logout") ? next : HOME;
  }

  private String t(String ko, String en) {
    return new Text(ko, en).in(locale);
  }

  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
