package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.plugin.dailymiracles.advice.Wishes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers to the twelve questions. Immutable. */
@Says(ko = "열두 질문의 답", en = "answers to the twelve questions")
public record Responses(
    @Says(
            ko = "좋아하는 색: 빨강색, 주황색, 노란색, 초록색, 파란색, 보라색, 흰색/검정색",
            en = "favourite colour: red, orange, yellow, green, blue, purple, white/black")
        @Limits(min = 1, max = 50)
        String q1,
    @Says(ko = "힘을 얻는 곳", en = "what gives you strength") @Limits(max = 200) Optional<String> q2,
    @Says(ko = "문제를 푸는 방식", en = "how you solve problems") @Limits(max = 200) Optional<String> q3,
    @Says(ko = "변화할 준비", en = "how ready you are for a change") @Limits(max = 200)
        Optional<String> q4,
    @Says(ko = "가장 힘이 나는 때", en = "when you have most energy") @Limits(max = 200)
        Optional<String> q5,
    @Says(
            ko = "누구와의 문제인가요: 상사/동료, 배우자/연인, 부모/자녀, 친구/지인, 기타, 혼자만의 문제",
            en = "with whom: boss, partner, parent, friend, other, only myself")
        @Limits(min = 1, max = 100)
        String q6,
    @Says(
            ko = "상대의 생년월일: 정확히 알고 있다, 대략 알고 있다, 모른다",
            en = "the other's birth date: known exactly, roughly, not at all")
        @Limits(max = 100)
        Optional<String> q7,
    @Says(ko = "상대의 성격 (문장이나 색)", en = "the other's personality, as a sentence or a colour")
        @Limits(max = 200)
        Optional<String> q8,
    @Says(ko = "겪고 있는 갈등", en = "conflicts between you") @Limits(max = 10)
        Optional<List<String>> q9,
    @Says(ko = "바라는 것", en = "what you wish for") @Limits(max = 200) Optional<String> q10,
    @Says(ko = "편한 대화 방식", en = "how you like to talk") @Limits(max = 200) Optional<String> q11,
    @Says(ko = "나아지려는 마음", en = "how much you want it to get better") @Limits(max = 200)
        Optional<String> q12) {
  private static final List<String> ALONE = List.of("혼자만의문제", "onlymyself");
  private static final int LONGEST = 200;

  /**
   * @throws IllegalArgumentException saying what is missing or too long, never quoting it
   */
  public Responses {
    q9 = q9.map(List::copyOf);
    if (q1.isBlank() || q6.isBlank()) {
      throw new IllegalArgumentException(
          new Text(
                  "필수 질문 응답이 누락되었습니다: q1(색)과 q6(관계)",
                  "q1 (colour) and q6 (relation) must not be blank")
              .lines());
    }
    if (q9.stream().flatMap(List::stream).anyMatch(conflict -> conflict.length() > LONGEST)) {
      throw new IllegalArgumentException(
          new Text("q9: 갈등 하나는 200자까지입니다", "q9: a conflict has at most 200 characters").lines());
    }
  }

  /** Whether another person is part of it. */
  boolean withAnother() {
    return !ALONE.contains(q6.replaceAll("[\\s.]", "").toLowerCase(Locale.ROOT));
  }

  /** Whether the other's birth date is said to be known only roughly. */
  boolean roughly() {
    return q7.filter(said -> said.contains("대략") || said.contains("roughly")).isPresent();
  }

  List<String> conflicts() {
    return q9.orElse(List.of()).stream().filter(conflict -> !conflict.isBlank()).toList();
  }

  Wishes wishes(String concern) {
    return new Wishes(concern, q2, q3, q4, q5, q10, q11, q12);
  }
}
