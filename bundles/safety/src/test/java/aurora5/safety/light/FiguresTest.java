package aurora5.safety.light;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.safety.Light;
import aurora5.safety.light.Sentences.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How good the traffic light is, on the sentences that were labelled before its first rule. */
final class FiguresTest {
  private final TrafficLight light = new TrafficLight();

  /** The two promises: hardly anybody in danger is missed, and the alarm is worth heeding. */
  @Test
  void missesHardlyAnybodyAndSeldomCriesWolf() {
    List<Labelled> sentences = Sentences.tuned();
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(360);
    print("sentences", sentences);
    sentences.stream()
        .filter(sentence -> shown(sentence) != sentence.light())
        .forEach(s -> System.out.println("  " + s + " -> " + light.judge(s.text())));

    for (String language : List.of("ko", "en")) {
      List<Labelled> some = sentences.stream().filter(s -> s.language().equals(language)).toList();
      assertThat(recall(some, Light.RED))
          .as("RED recall, %s", language)
          .isGreaterThanOrEqualTo(0.98);
      assertThat(precision(some, Light.RED))
          .as("RED precision, %s", language)
          .isGreaterThanOrEqualTo(0.9);
    }
  }

  /** Says how good it is, and never which ones it misses: whoever saw them would tune to them. */
  @Test
  void holdsOutsideOfWhatItWasTunedTo() {
    List<Labelled> heldOut = Sentences.heldOut();
    assertThat(heldOut).hasSizeGreaterThanOrEqualTo(120);
    print("heldout", heldOut);

    assertThat(recall(heldOut, Light.RED)).isGreaterThanOrEqualTo(0.98);
    assertThat(precision(heldOut, Light.RED)).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void knowsAllusionsAndFarewellsAndLeavesIdiomsAlone() {
    List<Labelled> fresh = Sentences.fresh();
    assertThat(count(fresh, s -> s.light() == Light.RED)).isEqualTo(80);
    assertThat(count(fresh, s -> s.light() == Light.GREEN)).isEqualTo(60);
    print("fresh", fresh);
    assertThat(recall(fresh, Light.RED)).isGreaterThanOrEqualTo(0.98);
    assertThat(precision(fresh, Light.RED)).isGreaterThanOrEqualTo(0.95);
    assertThat(recall(fresh, Light.GREEN)).isGreaterThanOrEqualTo(0.95);
  }

  /** Says how the next stranger fares; there is no promise in it but that idioms are left alone. */
  @Test
  void raisesFewFalseAlarmsOnWhatItHasNotLearnt() {
    List<Labelled> afterwards = Sentences.afterwards();
    print("afterwards", afterwards);
    assertThat(precision(afterwards, Light.RED)).isGreaterThanOrEqualTo(0.9);

    List<Labelled> last = Sentences.last();
    print("last", last);
    assertThat(precision(last, Light.RED)).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void keepsTheSignsItHasLearnt() {
    List<Labelled> wider = Sentences.wider();
    assertThat(wider).hasSizeGreaterThanOrEqualTo(200);
    print("wider", wider);
    assertThat(recall(wider, Light.RED)).isGreaterThanOrEqualTo(0.98);
    assertThat(precision(wider, Light.RED)).isGreaterThanOrEqualTo(0.95);

    List<Labelled> imagined = Sentences.imagined();
    print("imagined", imagined);
    assertThat(recall(imagined, Light.RED)).isGreaterThanOrEqualTo(0.85);
    assertThat(precision(imagined, Light.RED)).isGreaterThanOrEqualTo(0.95);
  }

  /** Only the sums are looked at, as with the other held-out ones. */
  @Test
  void recognisesSignsInSentencesItHasNotLearnt() {
    List<Labelled> heldOut = Sentences.widerHeldOut();
    assertThat(heldOut).hasSizeGreaterThanOrEqualTo(200);
    print("wider-heldout", heldOut);
    assertThat(recall(heldOut, Light.RED)).isGreaterThanOrEqualTo(0.8);
    assertThat(precision(heldOut, Light.RED)).isGreaterThanOrEqualTo(0.85);
  }

  private Light shown(Labelled sentence) {
    return light.judge(sentence.text()).light();
  }

  private void print(String name, List<Labelled> sentences) {
    for (String language : List.of("all", "ko", "en")) {
      List<Labelled> some =
          sentences.stream()
              .filter(s -> language.equals("all") || s.language().equals(language))
              .toList();
      for (Light each : Light.values()) {
        System.out.printf(
            Locale.ROOT,
            "safety: %s language=%s class=%s labelled=%d recall=%.3f precision=%.3f"
                + " false-alarms=%d%n",
            name,
            language,
            each,
            some.stream().filter(s -> s.light() == each).count(),
            recall(some, each),
            precision(some, each),
            count(some, s -> shown(s) == each && s.light() != each));
      }
    }
  }

  private double recall(List<Labelled> sentences, Light wanted) {
    long all = count(sentences, s -> s.light() == wanted);
    return (double) count(sentences, s -> s.light() == wanted && shown(s) == wanted) / all;
  }

  private double precision(List<Labelled> sentences, Light wanted) {
    long all = count(sentences, s -> shown(s) == wanted);
    return (double) count(sentences, s -> s.light() == wanted && shown(s) == wanted) / all;
  }

  private static long count(List<Labelled> sentences, Predicate<Labelled> which) {
    return sentences.stream().filter(which).count();
  }
}
