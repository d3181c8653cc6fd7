package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.plugin.problem.topic.Category;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A worry in one of three shapes: a text; a category with a conversation; or the online form.
 * Immutable.
 */
@Says(ko = "고민", en = "a worry")
public record ProblemRequest(
    @Says(ko = "고민 설명", en = "the worry in your words") @Limits(max = 5000)
        Optional<String> problem,
    @Says(ko = "고민의 종류", en = "what it is about") @Limits(max = 30) Optional<String> category,
    @Says(ko = "단계별 문답", en = "questions and answers by level") @Limits(min = 1, max = 20)
        Optional<List<Turn>> conversation,
    @Says(ko = "별명", en = "nickname") @Limits(min = 1, max = 20) Optional<String> nickname,
    @Says(ko = "바라는 것", en = "what you wish for") @Limits(min = 10, max = 500)
        Optional<String> wishSummary,
    @Says(ko = "지금 상황", en = "the situation") @Limits(max = 1000) Optional<String> situation,
    @Says(ko = "해 본 것", en = "what you have tried") @Limits(max = 1000) Optional<String> tries,
    @Says(ko = "제약", en = "constraints") @Limits(max = 1000) Optional<String> constraints,
    @Says(ko = "초점", en = "focus") @Limits(max = 1000) Optional<String> focus,
    @Says(ko = "이메일 (쓰지 않음)", en = "e-mail (not used)") @Limits(max = 200) Optional<String> email,
    @Says(ko = "Wix 사용자 (쓰지 않음)", en = "Wix user (not used)") @Limits(max = 100)
        Optional<String> wixUserId) {
  private static final String CATEGORIES =
      Arrays.stream(Category.values()).map(Category::key).collect(Collectors.joining(", "));

  /**
   * @throws IllegalArgumentException saying what is missing, never quoting it
   */
  public ProblemRequest {
    conversation = conversation.map(List::copyOf);
    require(
        category.isEmpty() || Category.named(category.get()).isPresent(),
        "존재하지 않는 카테고리입니다. category: " + CATEGORIES,
        "there is no such category; category is one of " + CATEGORIES);
    boolean talked = conversation.stream().flatMap(List::stream).anyMatch(t -> filled(t.answer()));
    if (!given(problem)) {
      require(
          given(nickname) == given(wishSummary),
          "필수 입력값 누락: nickname과 wishSummary를 함께 보내 주세요",
          "nickname and wishSummary are both required");
      require(
          given(wishSummary) || category.isEmpty() && conversation.isEmpty() || talked,
          "카테고리와 대화 내역이 필요합니다: category, conversation",
          "a category and an answered conversation are required");
      require(
          given(wishSummary) || category.isPresent() && talked,
          "문제 설명이 필요합니다: problem, category와 conversation, nickname과 wishSummary 중 하나",
          "send problem, or category and conversation, or nickname and wishSummary");
    }
  }

  /** What the analysis works on: answers by level, without who the person is. */
  Worry worry(Instant now) {
    Map<Integer, String> levels = new TreeMap<>();
    put(levels, 1, problem.or(() -> wishSummary));
    if (given(wishSummary)) {
      put(levels, 2, given(situation) ? situation : wishSummary);
      put(levels, 4, tries);
      put(
          levels,
          5,
          Optional.of(
              Stream.of(focus, constraints)
                  .flatMap(Optional::stream)
                  .filter(ProblemRequest::filled)
                  .collect(Collectors.joining(" / "))));
    }
    for (Turn turn : conversation.orElse(List.of())) {
      if (filled(turn.answer())) {
        levels.merge(turn.level(), turn.answer().strip(), (a, b) -> a.equals(b) ? a : a + " " + b);
      }
    }
    return new Worry(
        levels, category.flatMap(Category::named), given(wishSummary) && !given(problem), now);
  }

  private static void put(Map<Integer, String> levels, int level, Optional<String> text) {
    text.map(String::strip).filter(ProblemRequest::filled).ifPresent(t -> levels.put(level, t));
  }

  private static boolean given(Optional<String> text) {
    return text.filter(ProblemRequest::filled).isPresent();
  }

  private static boolean filled(String text) {
    return !text.isBlank();
  }

  private static void require(boolean holds, String ko, String en) {
    if (!holds) {
      throw new IllegalArgumentException(new Text(ko, en).lines());
    }
  }
}
