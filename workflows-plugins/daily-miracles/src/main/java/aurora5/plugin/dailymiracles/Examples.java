package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import java.util.List;

/** How people ask for the analysis. */
final class Examples {
  static final List<Text> ALL =
      List.of(
          new Text("하루하루의 기적 종합 분석을 해 줘", "Do the full daily miracles analysis"),
          new Text("나와 그 사람이 잘 맞는지 관계를 분석해 줘", "Analyze how well my partner and I match"),
          new Text("좋아하는 색으로 내 성격을 알려 줘", "Describe my personality by my favorite color"),
          new Text("한 달 동안 실천할 계획을 주마다 세워 줘", "Make a plan for the next month, week by week"),
          new Text(
              "열두 문항에 답할게. 나의 유형을 분석해 줘", "I will answer the twelve questions; analyze my type"),
          new Text(
              "상대방의 생년월일로 우리 관계의 등급을 매겨 줘",
              "Grade our relationship by the other person's birth date"),
          new Text("나에게 맞는 행동 계획과 컨설팅을 부탁해", "Advise me and draw up an action plan that suits me"),
          new Text("데일리 미라클 개인 분석을 받아 보고 싶어요", "I would like my personal daily miracles profile"),
          new Text(
              "생일과 좋아하는 색깔로 두 사람의 관계를 봐 주세요",
              "Look at the relationship of two people by their birthdays and favourite colours"),
          new Text("엄마와 나의 성향을 비교해 주세요", "Compare my personality with my mother's"),
          new Text("남편과 제가 서로 얼마나 어울리는지 알고 싶어요", "How compatible are my husband and I?"),
          new Text(
              "삼십 일 실천 계획표와 점검 항목을 짜 주세요", "Draw up a thirty-day action plan with checkpoints"),
          new Text(
              "제 성격 유형 프로필과 컨설팅 보고서를 주세요", "Give me a report with my personality type and advice"));

  private Examples() {}
}
