package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;
import aurora5.plugin.dailymiracles.pattern.Estimate;
import java.time.LocalDate;
import java.util.Optional;

/** When the other person was born, exactly or roughly. Immutable. */
@Says(ko = "상대", en = "the other person")
public record Counterparty(
    @Says(ko = "생년월일", en = "date of birth") Optional<LocalDate> birth,
    @Says(
            ko = "대략의 나이 (예: 1990년대 초, 1985년, 40대)",
            en = "a rough idea, such as early 1990s, 1985, 40s")
        @Limits(max = 50)
        Optional<String> estimate) {
  /**
   * @throws IllegalArgumentException saying what cannot be read, never quoting it
   */
  public Counterparty {
    estimate = estimate.filter(words -> !words.isBlank());
    if (estimate.isPresent() && !Estimate.readable(estimate.get())) {
      throw new IllegalArgumentException(
          new Text(
                  "estimate: '1990년대 초', '1985년', '40대'처럼 적거나 비워 주세요",
                  "estimate: write it as 'early 1990s', '1985' or '40s', or leave it out")
              .lines());
    }
    birth.ifPresent(Person::requireYear);
  }
}
