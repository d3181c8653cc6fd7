package aurora5.plugin.problem.counsel;

import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A worry taken apart, as a model or the template writes it. Immutable. */
@Says(ko = "고민의 구조적 분석", en = "a structured analysis of a worry")
public record Analysis(
    @Says(ko = "한 줄 요약 (40자까지)", en = "summary (at most 40 characters)") @Limits(min = 1, max = 200)
        String summary,
    @Says(ko = "핵심 문제 (100자까지)", en = "the core issue (at most 100 characters)")
        @Limits(min = 1, max = 300)
        String coreIssue,
    @Says(ko = "감정의 흐름 (100자까지)", en = "the emotional pattern (at most 100 characters)")
        @Limits(min = 1, max = 300)
        String emotionalPattern,
    @Says(ko = "뿌리가 되는 원인 (100자까지)", en = "the root cause (at most 100 characters)")
        @Limits(min = 1, max = 300)
        String rootCause,
    @Says(ko = "통찰 (세 가지에서 다섯 가지)", en = "insights (three to five)") @Limits(min = 3, max = 5)
        List<String> insights,
    @Says(ko = "선택지 (두세 가지)", en = "options (two or three)") @Limits(min = 2, max = 3)
        List<Option> options,
    @Says(ko = "다음 행동 (한 가지에서 세 가지)", en = "next actions (one to three, possible today)")
        @Limits(min = 1, max = 3)
        List<NextAction> nextActions,
    @Says(ko = "주의할 점", en = "warnings (none if there is nothing to warn of)") @Limits(max = 5)
        List<String> warnings) {
  private static final Set<String> DIFFICULTIES = Set.of("쉬움", "보통", "어려움");
  private static final Pattern NUMBER = Pattern.compile("\\d{3}");
  private static final Set<String> TIMELINES = Set.of("오늘", "이번 주", "1개월", "3개월");

  /** One way to deal with it. Immutable. */
  public record Option(
      @Says(ko = "제목", en = "title") @Limits(min = 1, max = 100) String title,
      @Says(ko = "설명 (150자까지)", en = "description (at most 150 characters)")
          @Limits(min = 1, max = 500)
          String description,
      @Says(ko = "좋은 점", en = "what speaks for it") @Limits(min = 1, max = 300) String pros,
      @Says(ko = "어려운 점", en = "what speaks against it") @Limits(min = 1, max = 300) String cons,
      @Says(ko = "어려운 정도 (쉬움, 보통, 어려움 중 하나)", en = "difficulty (one of 쉬움, 보통, 어려움)")
          @Limits(min = 1, max = 20)
          String difficulty) {}

  /** Something to do. Immutable. */
  public record NextAction(
      @Says(ko = "할 일", en = "what to do") @Limits(min = 1, max = 200) String action,
      @Says(ko = "까닭", en = "why") @Limits(min = 1, max = 300) String why,
      @Says(ko = "방법", en = "how") @Limits(min = 1, max = 300) String how,
      @Says(ko = "언제까지 (오늘, 이번 주, 1개월, 3개월 중 하나)", en = "by when (one of 오늘, 이번 주, 1개월, 3개월)")
          @Limits(min = 1, max = 20)
          String timeline) {}

  public Analysis {
    insights = List.copyOf(insights);
    options = List.copyOf(options);
    nextActions = List.copyOf(nextActions);
    warnings = List.copyOf(warnings);
  }

  /**
   * As {@link #repaired}, with those warnings first. Of its own those go that name a number: what a
   * model remembers of help lines may be wrong.
   */
  public Analysis warned(List<String> first) {
    Stream<String> own = warnings.stream().filter(text -> !NUMBER.matcher(text).find());
    return new Analysis(
            summary,
            coreIssue,
            emotionalPattern,
            rootCause,
            insights,
            options,
            nextActions,
            Stream.concat(first.stream(), own).toList())
        .repaired();
  }

  /**
   * With what is merely too long or misspelt put right.
   *
   * @throws IllegalStateException if something is missing that cannot be made up
   */
  public Analysis repaired() {
    require(insights.size() >= 3, "three insights", insights.size());
    require(options.size() >= 2, "two options", options.size());
    require(!nextActions.isEmpty(), "one next action", nextActions.size());
    UnaryOperator<String> short100 = text -> clipped(text, 100);
    return new Analysis(
        clipped(summary, 40),
        short100.apply(coreIssue),
        short100.apply(emotionalPattern),
        short100.apply(rootCause),
        insights.stream().limit(5).toList(),
        options.stream().limit(3).map(Analysis::repaired).toList(),
        nextActions.stream().limit(3).map(Analysis::repaired).toList(),
        warnings.stream().limit(5).toList());
  }

  private static Option repaired(Option option) {
    return new Option(
        option.title(),
        clipped(option.description(), 150),
        option.pros(),
        option.cons(),
        DIFFICULTIES.contains(option.difficulty()) ? option.difficulty() : "보통");
  }

  private static NextAction repaired(NextAction next) {
    return new NextAction(
        next.action(),
        next.why(),
        next.how(),
        TIMELINES.contains(next.timeline()) ? next.timeline() : "이번 주");
  }

  private static void require(boolean holds, String what, int found) {
    if (!holds) {
      throw new IllegalStateException("an analysis has at least " + what + ", not " + found);
    }
  }

  static String clipped(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }
}
