package aurora5.testkit.contract;

import static aurora5.testkit.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.store.DeliveryTable.Count;
import aurora5.api.store.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What any store promises about what is on its way to other houses. */
public interface DeliveryContract {
  StoreParts parts();

  private static Delivery row(String key, int urgency, State state, Instant due) {
    return new Delivery(
        "notion",
        key,
        urgency,
        state,
        3,
        2,
        new Json("{\"나\":1}"),
        Optional.of("page"),
        4,
        1,
        5,
        NOW.minusSeconds(urgency),
        due,
        Optional.of(new Text("한", "en")));
  }

  private void write(Delivery... rows) {
    List<Entry> entries = new ArrayList<>();
    for (Delivery row : rows) {
      entries.add(new Entry.DeliveryRow(row));
    }
    parts().journal().append(entries).toCompletableFuture().join();
  }

  @Test
  default void keepsEveryFieldOfADelivery() {
    Delivery row = row("a", 1, State.PENDING, NOW);
    Delivery fresh = Delivery.fresh("notion", "b", 2, Json.NULL, NOW);
    write(row("a", 0, State.DONE, NOW), row, fresh);
    assertThat(parts().deliveries().delivery("notion", "a")).contains(row);
    assertThat(parts().deliveries().delivery("notion", "b")).contains(fresh);
    assertThat(parts().deliveries().delivery("other", "a")).isEmpty();
  }

  @Test
  default void hasTheMostUrgentFirstAndOfEqualsTheOldest() {
    Delivery report = Delivery.fresh("notion", "report", 2, Json.NULL, NOW.minusSeconds(60));
    Delivery older = Delivery.fresh("notion", "older", 1, Json.NULL, NOW.minusSeconds(9));
    Delivery alert = Delivery.fresh("notion", "alert", 1, Json.NULL, NOW.minusSeconds(5));
    write(
        report,
        alert,
        older,
        row("later", 0, State.PENDING, NOW.plusSeconds(1)),
        row("done", 0, State.DONE, NOW),
        row("refused", 0, State.REFUSED, NOW));
    assertThat(parts().deliveries().due("notion", NOW, 10)).containsExactly(older, alert, report);
    assertThat(parts().deliveries().due("notion", NOW, 1)).containsExactly(older);
    assertThat(parts().deliveries().due("other", NOW, 10)).isEmpty();
    assertThat(parts().deliveries().in(State.REFUSED, 10))
        .extracting(Delivery::key)
        .containsExactly("refused");
    assertThat(parts().deliveries().counts())
        .contains(
            new Count("notion", State.PENDING, 4, NOW.minusSeconds(60)),
            new Count("notion", State.DONE, 1, NOW));
  }

  @Test
  default void forgetsTheOldestOfWhatIsDone() {
    write(row("pending", 0, State.PENDING, NOW), row("refused", 0, State.REFUSED, NOW));
    for (int batch = 0; batch < 11; batch++) {
      Delivery[] rows = new Delivery[1_000];
      for (int n = 0; n < rows.length; n++) {
        rows[n] = row("done" + (batch * 1_000 + n), 0, State.DONE, NOW);
      }
      write(rows);
    }
    assertThat(parts().deliveries().delivery("notion", "done0")).isEmpty();
    assertThat(parts().deliveries().delivery("notion", "done10999")).isPresent();
    assertThat(parts().deliveries().delivery("notion", "pending")).isPresent();
    assertThat(parts().deliveries().delivery("notion", "refused")).isPresent();
  }
}
