package aurora5.plugin.dailymiracles.paper;

import static aurora5.api.print.Paper.escaped;

import aurora5.api.Text;
import aurora5.plugin.dailymiracles.advice.ActionPlan;
import aurora5.plugin.dailymiracles.advice.ActionPlan.Week;
import aurora5.plugin.dailymiracles.advice.Consulting;
import aurora5.plugin.dailymiracles.advice.Consulting.Advice;
import aurora5.plugin.dailymiracles.pattern.Cause;
import aurora5.plugin.dailymiracles.pattern.Match;
import aurora5.plugin.dailymiracles.pattern.Profile;
import aurora5.plugin.dailymiracles.pattern.Relation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report in Korean: who, what is between them, eight steps of advice, and four sheets of the
 * plan with boxes to tick. Immutable.
 */
public record ReportHtml(
    Profile profile,
    Optional<Relation> relation,
    Consulting consulting,
    ActionPlan plan,
    Text note) {
  private static final Style STYLE = Style.named("report.css");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("M월 d일", Locale.KOREAN);

  public String document() {
    return """
        <!DOCTYPE html>
        <html lang="ko"><head><meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="description" content="나와 관계를 돌아보는 글과 30일 실천 계획" />
        <title>%1$s 님의 하루하루의 기적</title><style>%2$s</style></head><body>
        <header><p class="kind">하루하루의 기적</p><h1>%1$s 님의 30일</h1>
        <p class="days">%3$s</p></header>
        %4$s%5$s%6$s%7$s
        <footer><p>%8$s</p></footer></body></html>
        """
        .formatted(
            escaped(profile.name()),
            STYLE.css(),
            between(plan.from(), plan.to(), DAY),
            me(),
            relation.map(ReportHtml::us).orElse(""),
            advice(),
            weeks(),
            ko(note));
  }

  private String me() {
    return """
        <section class="me"><h2>나의 무늬</h2>
        <table><tbody><tr><th>생년월일</th><td>%s</td></tr><tr><th>좋아하는 색</th><td>%s</td></tr></tbody></table>
        <p>%s</p></section>
        """
        .formatted(
            DAY.format(profile.birth().date()), escaped(profile.color()), ko(profile.summary()));
  }

  private static String us(Relation relation) {
    return """
        <section class="us"><h2>둘 사이 <small>%s</small></h2>
        <p class="score"><strong>%d</strong> 점 · %s</p>
        <p class="message">%s</p><p>%s</p>
        <table><tbody>%s%s</tbody></table>
        %s<h3>함께해 볼 일</h3>%s
        <p class="basis">%s</p></section>
        """
        .formatted(
            escaped(relation.counterparty().relation()),
            relation.score(),
            escaped(relation.grade()),
            ko(relation.message()),
            ko(relation.counterparty().summary()),
            match("태어난 해의 무늬", relation.element()),
            match("색", relation.color()),
            causes(relation.rootCauses()),
            list(relation.recommendations(), "plain"),
            ko(relation.basis()));
  }

  private static String match(String what, Match match) {
    return "<tr><th>%s<br /><small>%s · %d점</small></th><td>%s</td></tr>"
        .formatted(what, ko(match.label()), match.score(), ko(match.text()));
  }

  private static String causes(List<Cause> causes) {
    return causes.isEmpty()
        ? ""
        : "<h3>부딪힘 아래에 있는 것</h3>"
            + each(
                causes,
                cause ->
                    "<div class=\"card\"><h4>%s</h4><p>%s</p><p class=\"try\">%s</p></div>"
                        .formatted(ko(cause.label()), ko(cause.text()), ko(cause.remedy())));
  }

  private String advice() {
    return "<section class=\"advice\"><h2>여덟 걸음</h2>"
        + each(consulting.steps(), ReportHtml::step)
        + "</section>\n";
  }

  private static String step(Advice advice) {
    return "<div class=\"card\"><h4><span class=\"number\">%d</span> %s</h4><p>%s</p><p class=\"try\">%s</p></div>\n"
        .formatted(advice.step(), ko(advice.title()), ko(advice.text()), ko(advice.action()));
  }

  private String weeks() {
    return "<section class=\"plan\"><h2>30일 실천 계획</h2>"
        + each(plan.weeks(), ReportHtml::week)
        + "</section>\n";
  }

  private static String week(Week week) {
    return """
        <div class="week"><h3><span class="number">%d</span> %s <small>%s · %d일</small></h3>
        <p class="message">%s</p><h4>할 일</h4>%s<h4>돌아보기</h4>%s</div>
        """
        .formatted(
            week.week(),
            ko(week.theme()),
            between(week.from(), week.to(), SHORT),
            week.days(),
            ko(week.focus()),
            list(week.tasks(), "tasks"),
            list(week.checkpoints(), "tasks"));
  }

  private static String list(List<Text> lines, String look) {
    return "<ul class=\""
        + look
        + "\">"
        + each(lines, line -> "<li>" + ko(line) + "</li>")
        + "</ul>";
  }

  private static String between(LocalDate from, LocalDate to, DateTimeFormatter form) {
    return form.format(from) + " – " + form.format(to);
  }

  private static String ko(Text text) {
    return escaped(text.ko());
  }

  private static <T> String each(List<T> all, Function<T, String> html) {
    return all.stream().map(html).collect(Collectors.joining());
  }
}
