package aurora5.plugin.dailymiracles.paper;

import static aurora5.api.print.Paper.escaped;

import aurora5.api.Text;
import aurora5.plugin.dailymiracles.advice.ActionPlan;
import aurora5.plugin.dailymiracles.advice.ActionPlan.Week;
import aurora5.plugin.dailymiracles.advice.Consulting;
import aurora5.plugin.dailymiracles.advice.Consulting.Advice;
import aurora5.plugin.dailymiracles.pattern.Cause;
import aurora5.plugin.dailymiracles.pattern.Color;
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
 * The report in one language: who, what is between them, eight steps of advice, and four sheets of
 * the plan with boxes to tick. Immutable.
 */
public record ReportHtml(
    Profile profile,
    Optional<Relation> relation,
    Consulting consulting,
    ActionPlan plan,
    Text note,
    Locale locale) {
  private static final Style STYLE = Style.named("report.css");
  private static final Text DAY = new Text("yyyy년 M월 d일", "d MMMM yyyy");
  private static final Text SHORT = new Text("M월 d일", "d MMMM");

  public String document() {
    String name = escaped(profile.name());
    return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="description" content="%s" />
        <title>%s</title><style>%s</style></head><body>
        <header><p class="kind">%s</p><h1>%s</h1>
        <p class="days">%s</p></header>
        %s%s%s%s
        <footer><p>%s</p></footer></body></html>
        """
        .formatted(
            locale.getLanguage(),
            say(
                "나와 관계를 돌아보는 글과 30일 실천 계획",
                "A look at yourself and a relation, with a plan of 30 days"),
            say(name + " 님의 하루하루의 기적", "Daily miracles of " + name),
            STYLE.css(),
            say("하루하루의 기적", "Daily Miracles"),
            say(name + " 님의 30일", "Thirty days of " + name),
            between(plan.from(), plan.to(), DAY),
            me(),
            relation.map(this::us).orElse(""),
            advice(),
            weeks(),
            say(note));
  }

  private String me() {
    return """
        <section class="me"><h2>%s</h2>
        <table><tbody><tr><th>%s</th><td>%s</td></tr><tr><th>%s</th><td>%s</td></tr></tbody></table>
        <p>%s</p></section>
        """
        .formatted(
            say("나의 무늬", "Your pattern"),
            say("생년월일", "Date of birth"),
            day(profile.birth().date(), DAY),
            say("좋아하는 색", "Favourite colour"),
            say(Color.of(profile.color()).map(Color::label).orElse(Text.same(profile.color()))),
            say(profile.summary()));
  }

  private String us(Relation between) {
    return """
        <section class="us"><h2>%s <small>%s</small></h2>
        <p class="score"><strong>%d</strong> %s · %s</p>
        <p class="message">%s</p><p>%s</p>
        <table><tbody>%s%s</tbody></table>
        %s<h3>%s</h3>%s
        <p class="basis">%s</p></section>
        """
        .formatted(
            say("둘 사이", "Between you"),
            escaped(between.counterparty().relation()),
            between.score(),
            say("점", "points"),
            escaped(between.grade()),
            say(between.message()),
            say(between.counterparty().summary()),
            match(new Text("태어난 해의 무늬", "Pattern of the years of birth"), between.element()),
            match(new Text("색", "Colours"), between.color()),
            causes(between.rootCauses()),
            say("함께해 볼 일", "To do together"),
            list(between.recommendations(), "plain"),
            say(between.basis()));
  }

  private String match(Text what, Match match) {
    return "<tr><th>%s<br /><small>%s · %d%s</small></th><td>%s</td></tr>"
        .formatted(
            say(what), say(match.label()), match.score(), say("점", " points"), say(match.text()));
  }

  private String causes(List<Cause> causes) {
    return causes.isEmpty()
        ? ""
        : "<h3>"
            + say("부딪힘 아래에 있는 것", "What lies beneath the friction")
            + "</h3>"
            + each(
                causes,
                cause ->
                    "<div class=\"card\"><h4>%s</h4><p>%s</p><p class=\"try\">%s</p></div>"
                        .formatted(say(cause.label()), say(cause.text()), say(cause.remedy())));
  }

  private String advice() {
    return "<section class=\"advice\"><h2>"
        + say("여덟 걸음", "Eight steps")
        + "</h2>"
        + each(consulting.steps(), this::step)
        + "</section>\n";
  }

  private String step(Advice advice) {
    return "<div class=\"card\"><h4><span class=\"number\">%d</span> %s</h4><p>%s</p><p class=\"try\">%s</p></div>\n"
        .formatted(advice.step(), say(advice.title()), say(advice.text()), say(advice.action()));
  }

  private String weeks() {
    return "<section class=\"plan\"><h2>"
        + say("30일 실천 계획", "A plan of thirty days")
        + "</h2>"
        + each(plan.weeks(), this::week)
        + "</section>\n";
  }

  private String week(Week week) {
    return """
        <div class="week"><h3><span class="number">%d</span> %s <small>%s · %d%s</small></h3>
        <p class="message">%s</p><h4>%s</h4>%s<h4>%s</h4>%s</div>
        """
        .formatted(
            week.week(),
            say(week.theme()),
            between(week.from(), week.to(), SHORT),
            week.days(),
            say("일", " days"),
            say(week.focus()),
            say("할 일", "To do"),
            list(week.tasks(), "tasks"),
            say("돌아보기", "Looking back"),
            list(week.checkpoints(), "tasks"));
  }

  private String list(List<Text> lines, String look) {
    return "<ul class=\""
        + look
        + "\">"
        + each(lines, line -> "<li>" + say(line) + "</li>")
        + "</ul>";
  }

  private String between(LocalDate from, LocalDate to, Text form) {
    return day(from, form) + " – " + day(to, form);
  }

  private String day(LocalDate day, Text form) {
    return DateTimeFormatter.ofPattern(form.in(locale), locale).format(day);
  }

  /** In words of ours, in which nothing needs to be escaped. */
  private String say(String ko, String en) {
    return new Text(ko, en).in(locale);
  }

  private String say(Text text) {
    return escaped(text.in(locale));
  }

  private static <T> String each(List<T> all, Function<T, String> html) {
    return all.stream().map(html).collect(Collectors.joining());
  }
}
