package aurora5.plugin.miracle.v3;

import aurora5.api.Text;
import java.util.Set;

/** What the index is made of, with its share in percent and the questions that ask for it. */
public enum Indicator {
  CLARITY(25, new Text("목표 명확성", "goal clarity"), Set.of(3, 11)),
  EXECUTION(20, new Text("실행력", "execution"), Set.of(5, 8)),
  RESILIENCE(20, new Text("회복탄력성", "resilience"), Set.of(7, 8)),
  SUPPORT(20, new Text("지지 관계", "support"), Set.of(4, 9)),
  POSITIVITY(15, new Text("긍정성", "positivity"), Set.of(6, 10, 12));

  private final int weight;
  private final Text label;
  private final Set<Integer> questions;

  Indicator(int weight, Text label, Set<Integer> questions) {
    this.weight = weight;
    this.label = label;
    this.questions = questions;
  }

  public int weight() {
    return weight;
  }

  public Text label() {
    return label;
  }

  /** Numbers of the questions, from 1. */
  Set<Integer> questions() {
    return questions;
  }
}
