package aurora5.notion.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaceTest {
  private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

  @Test
  void looksEverMoreRarelyUntilSomethingHappens() {
    var pace = new Pace();
    List<Long> looks = new ArrayList<>();
    for (int second = 0; second < 400; second++) {
      Instant now = START.plusSeconds(second);
      if (pace.due(now)) {
        looks.add((long) second);
        pace.looked(now, second == 0);
      }
    }
    assertThat(looks).startsWith(0L, 5L, 13L);
    List<Long> pauses = new ArrayList<>();
    for (int n = 1; n < looks.size(); n++) {
      pauses.add(looks.get(n) - looks.get(n - 1));
    }
    assertThat(pauses).isSorted().last().isEqualTo(60L);
    Instant later = START.plus(Duration.ofSeconds(400));
    pace.looked(later, false);
    pace.hurry(later);
    assertThat(pace.due(later.plusSeconds(5))).isTrue();
  }
}
