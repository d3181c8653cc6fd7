package aurora5.router.intent;

import aurora5.api.intent.Intents.Candidate;
import java.util.ArrayList;
import java.util.List;

/**
 * The case for one workflow being what a sentence asks for. Immutable.
 *
 * @param evidence what each word of the sentence says for it
 * @param unknown how many of its words no workflow here knows
 */
record Case(Sentence sentence, Profile profile, double[] evidence, double unknown) {
  /** Evidence that makes a confidence of one half, if there is no unknown word. */
  private static final double ENOUGH = 0.6;

  /** What an unknown word takes away; names and wishes are unknown, too, so one is free. */
  private static final double UNKNOWN = 0.3;

  private static final double FREE = 1;

  /** Evidence below which a word counts as not quite known. */
  private static final double KNOWN = 0.3;

  /** Weight of words that one saying has together. */
  private static final double TOGETHER = 0.6;

  /** What is left without any word of a theme that is needed. */
  private static final double OFF_THEME = 0.1;

  /** What is left of a question, where nobody asks. */
  private static final double QUESTION = 0.5;

  private static final double WORTH_SAYING = 0.1;

  static double unknown(List<double[]> evidence, int words) {
    double unknown = 0;
    for (int i = 0; i < words; i++) {
      double most = 0;
      for (double[] each : evidence) {
        most = Math.max(most, each[i]);
      }
      unknown += 1 - Math.min(1, most / KNOWN);
    }
    return unknown;
  }

  Candidate candidate() {
    double sum = 0;
    for (double each : evidence) {
      sum += each;
    }
    Theme theme = profile.themes().get(sentence.korean());
    double off = theme.needed() * (1 - theme.in(sentence));
    double score =
        (sum + TOGETHER * together(nearest()))
            * (1 - (1 - OFF_THEME) * off)
            * (sentence.asks() && !profile.asked() ? QUESTION : 1);
    double against = ENOUGH + UNKNOWN * Math.max(0, unknown - FREE);
    return new Candidate(profile.id(), score / (score + against), why());
  }

  private double together(Sentence saying) {
    double sum = 0;
    for (int i = 0; i < evidence.length; i++) {
      sum += evidence[i] * saying.likeness(sentence.words().get(i).stem());
    }
    return sum / Math.sqrt(Math.max(1, saying.words().size()));
  }

  private Sentence nearest() {
    Sentence nearest = profile.sayings().get(0);
    double most = 0;
    for (Sentence saying : profile.sayings()) {
      double now = together(saying);
      if (now > most) {
        most = now;
        nearest = saying;
      }
    }
    return nearest;
  }

  /** The words that counted and the saying that is most like it, in the sentence's language. */
  private String why() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < evidence.length; i++) {
      if (evidence[i] > WORTH_SAYING) {
        words.add("'" + sentence.words().get(i).text() + "'");
      }
    }
    if (words.isEmpty()) {
      return sentence.korean() ? "겹치는 말이 없습니다" : "no word in common";
    }
    String example = nearest().text();
    return String.join(", ", words)
        + (sentence.korean() ? " — 예: " + example : " — as in: " + example);
  }
}
