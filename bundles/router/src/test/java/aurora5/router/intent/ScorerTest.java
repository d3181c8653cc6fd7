package aurora5.router.intent;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.intent.Intents.Candidate;
import aurora5.router.intent.Sentences.Labelled;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class ScorerTest {
  private final Scorer scorer = new Scorer(Sentences.catalogue());

  @Test
  void findsNineOfTenOfTheSentencesWrittenBeforeIt() {
    List<Labelled> corpus = Sentences.corpus();
    assertThat(corpus).filteredOn(meant(true)).filteredOn(Labelled::korean).hasSizeGreaterThan(59);
    assertThat(corpus).filteredOn(meant(true).and(s -> !s.korean())).hasSizeGreaterThan(29);
    assertThat(corpus).filteredOn(meant(false)).hasSizeGreaterThan(29);
    print("corpus", corpus);
    corpus.stream()
        .filter(sentence -> !right(sentence))
        .forEach(s -> System.out.println("  missed: " + s + " -> " + decision(s.text())));

    assertThat(share(corpus, s -> true)).isGreaterThanOrEqualTo(0.95);
  }

  /** Says how good it is, and never which ones it misses: whoever saw them would tune to them. */
  @Test
  void holdsOutsideOfWhatItWasTunedTo() {
    List<Labelled> heldOut = Sentences.heldOut();
    assertThat(heldOut).filteredOn(meant(true)).filteredOn(Labelled::korean).hasSizeGreaterThan(59);
    assertThat(heldOut).filteredOn(meant(true).and(s -> !s.korean())).hasSizeGreaterThan(29);
    assertThat(heldOut).filteredOn(meant(false)).hasSizeGreaterThan(29);
    print("held-out", heldOut);

    assertThat(share(heldOut, s -> true)).isGreaterThanOrEqualTo(0.84);
    assertThat(share(heldOut, meant(false))).isGreaterThanOrEqualTo(0.9);
  }

  private void print(String name, List<Labelled> sentences) {
    System.out.printf(
        Locale.ROOT,
        "intent: %s sentences=%d accuracy=%.3f korean=%.3f english=%.3f rejected=%.3f%n",
        name,
        sentences.size(),
        share(sentences, s -> true),
        share(sentences, meant(true).and(Labelled::korean)),
        share(sentences, meant(true).and(s -> !s.korean())),
        share(sentences, meant(false)));
  }

  @Test
  void takesAnOrderForSomethingElseToBeNoStory() {
    for (String order :
        List.of(
            "Book a flight to Tokyo",
            "Set a timer for ten minutes",
            "Translate this sentence",
            "What is the name of this song?",
            "강아지 사료 추천해 줘")) {
      assertThat(decision(order)).as(order).isIn(Scorer.ASK, Scorer.NONE);
    }
    assertThat(decision("A book about a flight to Tokyo for my son")).isEqualTo("create-story");
  }

  @Test
  void asksWithTheLikelyOnesWhenItIsUnsure() {
    for (String text : List.of("소원과 관계를 봐 줘", "index of my plan")) {
      var unsure = scorer.guess(text);
      assertThat(unsure.decision()).as(text).isEqualTo(Scorer.ASK);
      assertThat(unsure.ranked().subList(0, 2))
          .extracting(Candidate::workflow)
          .containsExactlyInAnyOrder("calculate-miracle", "daily-miracles-analysis");
    }
  }

  @Test
  void saysWhyInTheLanguageOfTheSentence() {
    assertThat(scorer.guess("토끼가 나오는 동화책 부탁해요").ranked().get(0).why())
        .startsWith("'토끼가'")
        .contains("'동화책'", "예: ")
        .matches(".*[가-힣].*");
    assertThat(scorer.guess("a picture book about a whale").ranked().get(0).why())
        .contains("'picture'", "'book'", "as in: ");
    assertThat(scorer.guess("환율").ranked().get(0).why()).isEqualTo("겹치는 말이 없습니다");
    assertThat(scorer.guess("exchange rates").ranked().get(0).why()).isEqualTo("no word in common");
  }

  @Test
  void doesNotTakeWhatNobodyHasAWordForToBeAnything() {
    assertThat(decision("삼각형 넓이 공식")).isEqualTo("none");
    assertThat(decision("")).isEqualTo("none");
    assertThat(decision("?!…")).isEqualTo("none");
  }

  @Test
  void asksBackWhenTwoWorkflowsAreEquallyLikely() {
    var twins =
        new Scorer(
            List.of(
                new Subject("left", List.of("grow red roses")),
                new Subject("right", List.of("grow white roses"))));

    assertThat(twins.guess("grow roses").decision()).isEqualTo("ask");
    assertThat(twins.guess("grow white roses").decision()).isEqualTo("right");
  }

  @Test
  void ranksAllWorkflowsBestFirstWithConfidencesFromZeroToOne() {
    var ranked = scorer.guess("동화책을 만들어 주세요").ranked();

    assertThat(ranked).hasSize(5);
    assertThat(ranked.get(0).workflow()).isEqualTo("create-story");
    assertThat(ranked.get(0).why()).contains("동화책을");
    assertThat(ranked).extracting(Candidate::confidence).allMatch(c -> c >= 0 && c < 1);
    assertThat(ranked)
        .isSortedAccordingTo(Comparator.comparingDouble(Candidate::confidence).reversed());
  }

  @Test
  void readsDecomposedHangulLikeComposed() {
    String text = "우리 딸에게 줄 동화책";

    assertThat(scorer.guess(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(scorer.guess(text));
  }

  @Test
  void looksAtTheBeginningOfAVeryLongTextOnly() {
    assertThat(decision("동화책 그림책 ".repeat(500) + "환율 ".repeat(100_000))).isEqualTo("create-story");
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(new Scorer(List.of()).guess("동화책").decision()).isEqualTo("none");
    assertThat(new Scorer(List.of()).guess("동화책").ranked()).isEmpty();
  }

  private static Predicate<Labelled> meant(boolean something) {
    return sentence -> something != sentence.meant().equals(Sentences.NOBODY);
  }

  private double share(List<Labelled> corpus, Predicate<Labelled> those) {
    List<Labelled> some = corpus.stream().filter(those).toList();
    return some.stream().filter(this::right).count() / (double) some.size();
  }

  /** To ask back or to find nothing is right when no workflow is meant, and wrong otherwise. */
  private boolean right(Labelled sentence) {
    String decision = decision(sentence.text());
    boolean rejected = decision.equals(Scorer.ASK) || decision.equals(Scorer.NONE);
    return sentence.meant().equals(Sentences.NOBODY) ? rejected : decision.equals(sentence.meant());
  }

  private String decision(String text) {
    return scorer.guess(text).decision();
  }
}
