package aurora5.console.page;

import aurora5.api.notion.NotionDesk;
import java.util.Optional;

/** Where Notion is set up. Immutable. */
record NotionPage(Optional<NotionDesk> desk) {
  String render(View view) {
    var html = new Html().heading(view.t("Notion 연결", "Notion"));
    if (desk.isEmpty()) {
      return html.paragraph(view.t("Notion 번들이 없습니다", "The room aurora5.notion is not here"))
          .toString();
    }
    html.raw("<ol>")
        .raw("<li>")
        .words(
            view.t(
                "notion.so/profile/integrations에서 내부 연결(internal)을 만들고, 콘텐츠 읽기·수정·삽입과 댓글 읽기·삽입을 켠 뒤"
                    + " 토큰(ntn_…)을 복사하세요.",
                "At notion.so/profile/integrations make an internal connection, tick read, update"
                    + " and insert content and read and insert comments, and copy its token"
                    + " (ntn_…)."))
        .raw("</li><li>")
        .words(
            view.t(
                "Notion에서 새 페이지 ‘Aurora’를 만들고 ••• → 연결에서 이 연결을 추가하세요.",
                "In Notion make a page “Aurora”, and add the connection under ••• → Connections."))
        .raw("</li><li>")
        .words(
            view.t(
                "토큰과 페이지 링크를 붙여 넣으세요. 비워 두면 지금 설정을 씁니다.",
                "Paste the token and the page's link. What is left empty is taken from the settings."))
        .raw("</li></ol>\n");
    var entries =
        new Html()
            .raw("<p class=\"aurora-entries\"><label>")
            .words(view.t("토큰 ", "Token "))
            .raw(
                "<input type=\"password\" name=\"key\" autocomplete=\"off\" maxlength=\"500\"></label>")
            .raw(" <label>")
            .words(view.t("페이지 링크 ", "Link of the page "))
            .raw("<input type=\"text\" name=\"page\" size=\"50\" maxlength=\"2000\"></label>")
            .raw(" <label>")
            .words(view.t("할 일 ", "What to do "))
            .raw("<select name=\"what\">")
            .raw(option("check", view.t("점검", "check")))
            .raw(option("dry", view.t("무엇을 만들지 보기", "say what would be made")))
            .raw(option("setup", view.t("설정: 없는 것 만들기", "set up: make what is missing")))
            .raw("</select></label></p>\n");
    return html.raw(view.form("/notion/setup", "", entries, view.t("실행", "Go")).toString())
        .paragraph(
            view.t(
                "설정은 30초쯤 걸립니다. 두 번 해도 새로 생기는 것은 없습니다.",
                "The set-up takes about half a minute. Done twice, it makes nothing new."))
        .toString();
  }

  private static String option(String value, String words) {
    return "<option value=\"" + value + "\">" + Html.escape(words) + "</option>";
  }
}
