package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.step.Step;
import aurora5.api.workflow.Says;
import aurora5.plugin.dailymiracles.advice.ActionPlan;
import aurora5.plugin.dailymiracles.advice.Consulting;
import aurora5.plugin.dailymiracles.paper.ReportHtml;
import aurora5.plugin.dailymiracles.pattern.Profile;
import aurora5.plugin.dailymiracles.pattern.Relation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The whole analysis. Immutable.
 *
 * @param mode {@code relation} or {@code personal}
 * @param relation with the other's pattern; empty for a problem of one's own
 * @param note how it is meant
 * @param html the report as a page for the browser, in the language of the person; {@code pdf}: the
 *     same to be printed
 * @param degraded whether something is missing; {@code reason} says what
 */
public record DailyReport(
    @Says(ko = "이름", en = "name") String userName,
    @Says(ko = "분석 방식", en = "mode") String mode,
    @Says(ko = "나의 성향", en = "your profile") Profile profile,
    @Says(ko = "관계", en = "relation") Optional<Relation> relation,
    @Says(ko = "여덟 단계 상담", en = "consulting in eight steps") Consulting consulting,
    @Says(ko = "30일 계획", en = "plan for 30 days") ActionPlan plan,
    @Says(ko = "알아 둘 것", en = "note") Text note,
    @Says(ko = "보고서", en = "report") Artifact html,
    @Says(ko = "인쇄용 보고서", en = "report to be printed") Optional<Artifact> pdf,
    @Says(ko = "빠진 것이 있음", en = "something is missing") boolean degraded,
    @Says(ko = "까닭", en = "reason") Optional<Text> reason) {
  private static final Text NOTE =
      new Text(
          "색과 성향을 무늬 삼아 나와 상대를 돌아보는 놀이입니다. 앞날을 알려 주지 않으며 사람을 판단하는 근거가 아닙니다.",
          "A playful pattern of colours and temperament to reflect with. It foretells nothing"
              + " and is no"
              + " ground for judging anyone.");

  /** Not printed yet. */
  static DailyReport of(
      Step step,
      Inquiry inquiry,
      Optional<Relation> relation,
      Consulting consulting,
      ActionPlan plan) {
    Profile profile = inquiry.profile();
    String html =
        new ReportHtml(profile, relation, consulting, plan, NOTE, inquiry.language()).document();
    return new DailyReport(
        profile.name(),
        consulting.mode(),
        profile,
        relation,
        consulting,
        plan,
        NOTE,
        step.artifacts()
            .save("report.html", "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)),
        Optional.empty(),
        false,
        Optional.empty());
  }

  DailyReport with(Printed printed) {
    return new DailyReport(
        userName,
        mode,
        profile,
        relation,
        consulting,
        plan,
        note,
        html,
        printed.pdf(),
        printed.missing().isPresent(),
        printed.missing());
  }
}
