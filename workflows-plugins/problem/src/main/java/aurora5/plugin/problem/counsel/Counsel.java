package aurora5.plugin.problem.counsel;

import aurora5.api.Text;
import aurora5.api.ai.Composer;
import aurora5.api.ai.Template;
import aurora5.plugin.problem.counsel.Analysis.NextAction;
import aurora5.plugin.problem.counsel.Analysis.Option;
import aurora5.plugin.problem.topic.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes the analysis by rules, in the language of the person. Immutable.
 *
 * @param said the person's own words
 */
public record Counsel(Category category, String said, Locale language)
    implements Template<Analysis> {
  private record Mood(Pattern words, Text pattern) {}

  private static final List<Mood> MOODS =
      List.of(
          new Mood(
              Pattern.compile("화가|화나|짜증|분노|억울|무시|angry|unfair|ignore"),
              new Text(
                  "존중받지 못한다는 느낌이 화와 억울함으로 이어집니다.",
                  "Feeling disrespected turns into anger and a sense of unfairness.")),
          new Mood(
              Pattern.compile("불안|걱정|두려|무서|막막|anxious|worr|afraid|scared"),
              new Text("앞일을 알 수 없어 걱정이 걱정을 부릅니다.", "Not knowing what comes, worry breeds worry.")),
          new Mood(
              Pattern.compile("우울|슬프|슬퍼|눈물|외로|혼자|sad|lonely|alone|cry|depress"),
              new Text("상실과 외로움이 마음을 가라앉게 합니다.", "Loss and loneliness weigh the heart down.")),
          new Mood(
              Pattern.compile("지쳤|지쳐|피곤|피로|힘들|스트레스|tired|exhaust|stress"),
              new Text("쉬지 못한 마음이 작은 일에도 지칩니다.", "A heart without rest tires at small things.")),
          new Mood(
              Pattern.compile("후회|자책|미안|부끄|싫어|guilt|regret|asham|hate"),
              new Text("나를 탓하는 마음이 힘을 빼앗습니다.", "Blaming yourself takes your strength away.")));

  private static final Text MIXED =
      new Text("여러 감정이 섞여 아직 이름이 없습니다.", "Several feelings are mixed and have no name yet.");
  private static final List<Text> INSIGHTS =
      List.of(
          new Text(
              "바꿀 수 있는 것과 없는 것을 나누면 힘을 쓸 곳이 보입니다.",
              "Telling what you can change from what you cannot shows where to put your strength."),
          new Text(
              "한 번에 풀지 않아도 됩니다. 작은 변화가 다음 변화를 부릅니다.",
              "It need not be solved at once; a small change invites the next."));
  private static final NextAction ASK_KO =
      new NextAction(
          "믿을 만한 사람 한 명에게 이야기합니다.",
          "말로 꺼내면 생각이 정리되고 혼자가 아니게 됩니다.",
          "조언 말고 들어 달라고 먼저 부탁합니다.",
          "이번 주");
  private static final NextAction ASK_EN =
      new NextAction(
          "Tell one person you trust.",
          "Spoken words sort thoughts, and you are no longer alone with it.",
          "Ask them first to listen, not to advise.",
          "이번 주");

  @Override
  public Analysis compose(Composer composer) {
    return analysis();
  }

  /** The same for the same words. */
  public Analysis analysis() {
    Shelf shelf = Shelf.of(category);
    List<String> insights = new ArrayList<>(List.of(in(shelf.line("insight").get(0))));
    INSIGHTS.forEach(insight -> insights.add(in(insight)));
    return new Analysis(
            said.replaceAll("\\s+", " "),
            in(shelf.line("core").get(0)),
            in(mood()),
            in(shelf.line("root").get(0)),
            insights,
            shelf.all("option").stream().map(this::option).toList(),
            List.of(
                action(shelf.line("action")),
                "en".equals(language.getLanguage()) ? ASK_EN : ASK_KO),
            List.of())
        .repaired();
  }

  private Option option(List<Text> texts) {
    return new Option(
        in(texts.get(0)), in(texts.get(1)), in(texts.get(2)), in(texts.get(3)), in(texts.get(4)));
  }

  private NextAction action(List<Text> texts) {
    Text why =
        new Text("오늘 할 수 있을 만큼 작은 일이라야 시작됩니다.", "Only what is small enough for today gets begun.");
    return new NextAction(in(texts.get(0)), in(why), in(texts.get(1)), "오늘");
  }

  private Text mood() {
    String text = said.toLowerCase(Locale.ROOT);
    return MOODS.stream()
        .filter(mood -> mood.words().matcher(text).find())
        .findFirst()
        .map(Mood::pattern)
        .orElse(MIXED);
  }

  private String in(Text text) {
    return text.in(language);
  }
}
