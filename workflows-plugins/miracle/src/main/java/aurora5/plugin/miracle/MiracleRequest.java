package aurora5.plugin.miracle;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.plugin.miracle.memory.Keys;
import aurora5.plugin.miracle.v2.Asked;
import aurora5.plugin.miracle.v2.Responses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person asks the index about: a text, the answers of a questionnaire, or activities; all of
 * them together if they like. Immutable.
 */
@Says(ko = "소원, 설문 답변 또는 활동", en = "a wish, answers to a questionnaire, or activities")
public record MiracleRequest(
    @Says(ko = "소원이나 이야기", en = "a wish or a story") @Limits(max = LONGEST)
        Optional<String> content,
    @Says(ko = "소원", en = "a wish") @Limits(max = LONGEST) Optional<String> wish,
    @Says(ko = "고민", en = "a problem") @Limits(max = LONGEST) Optional<String> problem,
    @Says(ko = "이름", en = "name") @Limits(max = 50) Optional<String> name,
    @Says(ko = "전화번호", en = "phone number") @Limits(max = 30) Optional<String> phone,
    @Says(
            ko = "분석 방식: wish, problem, quick, deep",
            en = "kind of analysis: wish, problem, quick, deep")
        @Limits(max = 10)
        Optional<String> mode,
    @Says(ko = "설문 답변(이름과 값)", en = "answers of a questionnaire by name") @Limits(max = 50)
        Optional<Map<String, Json>> responses,
    @Says(ko = "오늘의 흐름을 더할까요? (기본: 아니요)", en = "add the flow of the day? (no unless said)")
        Optional<Boolean> includeDailyDelta,
    @Says(ko = "별명", en = "nickname") @Limits(max = 50) Optional<String> nickname,
    @Says(ko = "생년월일 (점수에는 쓰지 않음)", en = "date of birth (never part of a score)")
        Optional<LocalDate> birthdate,
    @Says(ko = "오늘 기분", en = "today's mood") @Limits(max = SHORT) Optional<String> todayFeeling,
    @Says(ko = "최근 있었던 일", en = "a recent event") @Limits(max = SHORT) Optional<String> recentEvent,
    @Says(ko = "희망 메시지", en = "a message of hope") @Limits(max = SHORT)
        Optional<String> hopeMessage,
    @Says(
            ko = "열두 질문의 답 (순서대로; 건너뛴 답은 빈 글)",
            en = "answers to the twelve questions, in order; an empty text for one left out")
        @Limits(min = 1, max = 12)
        Optional<List<String>> answers,
    @Says(ko = "활동 목록", en = "activities") @Limits(min = 1, max = 100)
        Optional<List<Activity>> activities) {
  private static final int LONGEST = 5000;
  private static final int SHORT = 1000;
  private static final Set<String> MODES = Set.of("wish", "problem", "quick", "deep");

  /**
   * @throws IllegalArgumentException saying what is missing or too long, never quoting it
   */
  public MiracleRequest {
    answers = answers.map(List::copyOf);
    activities = activities.map(List::copyOf);
    mode.ifPresent(
        word ->
            require(
                MODES.contains(word),
                "mode는 wish, problem, quick, deep 중 하나여야 합니다",
                "mode must be one of wish, problem, quick, deep"));
    answers.ifPresent(
        all ->
            require(
                all.stream().allMatch(answer -> answer.length() <= SHORT),
                "answers: 답 하나는 1000자까지입니다",
                "answers: an answer has at most 1000 characters"));
    responses.ifPresent(
        all ->
            require(
                all.entrySet().stream()
                    .allMatch(
                        entry ->
                            entry.getKey().length() <= 100
                                && entry.getValue().text().length() <= LONGEST),
                "responses: 이름은 100자, 값은 5000자까지입니다",
                "responses: a name has at most 100 characters, a value 5000"));
    require(
        Stream.of(content, wish, problem, todayFeeling, recentEvent, hopeMessage)
                .flatMap(Optional::stream)
                .anyMatch(text -> !text.isBlank())
            || responses.filter(all -> !all.isEmpty()).isPresent()
            || answers.filter(all -> all.stream().anyMatch(a -> !a.isBlank())).isPresent()
            || activities.filter(all -> !all.isEmpty()).isPresent(),
        "활동 데이터가 필요합니다: content, wish, problem, responses, answers, activities 중 하나를 보내 주세요",
        "send one of content, wish, problem, responses, answers, activities");
  }

  private static void require(boolean holds, String ko, String en) {
    if (!holds) {
      throw new IllegalArgumentException(new Text(ko, en).lines());
    }
  }

  /** Tidied, with the names replaced by hashes. */
  Inquiry inquiry(Instant now, Optional<String> userId) {
    Map<String, Json> byName = new LinkedHashMap<>(responses.orElse(Map.of()));
    List<String> told = answers.orElse(List.of()).stream().map(String::strip).toList();
    for (int i = 0; i < told.size(); i++) {
      if (!told.get(i).isEmpty()) {
        byName.putIfAbsent("q" + (i + 1), new Json("\"" + escaped(told.get(i)) + "\""));
      }
    }
    var asked = new Asked(text(byName), mode, byName, includeDailyDelta.orElse(false));
    return new Inquiry(
        asked,
        told,
        Activities.of(activities.orElse(List.of())),
        Keys.of(called(told), phone.orElse(""), userId, asked),
        now);
  }

  private String called(List<String> told) {
    String first = told.isEmpty() ? "" : told.get(0);
    return Stream.of(name.orElse(""), nickname.orElse(""), first)
        .map(MiracleRequest::trimmed)
        .filter(word -> !word.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The person's own words; labels of questions are nobody's. */
  private String text(Map<String, Json> byName) {
    Stream<String> said = Stream.of(content, wish, problem).map(text -> trimmed(text.orElse("")));
    Stream<String> form =
        Stream.of(
            Stream.of(hopeMessage, todayFeeling, recentEvent)
                .map(text -> trimmed(text.orElse("")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
    Stream<String> answered = Stream.of(trimmed(new Responses(byName).words()));
    Stream<String> did =
        Stream.of(
            activities.orElse(List.of()).stream()
                .flatMap(activity -> activity.name().stream())
                .collect(Collectors.joining(" ")));
    return Stream.of(said, form, answered, did)
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[\\s\\p{Z}\\ufeff]+|[\\s\\p{Z}\\ufeff]+$", "");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cc}", " ");
  }
}
