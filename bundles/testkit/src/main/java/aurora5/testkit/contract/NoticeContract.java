package aurora5.testkit.contract;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alert;
import aurora5.api.store.Entry;
import aurora5.api.store.NoticeTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What any store promises about notices, cursors and alerts. */
public interface NoticeContract {
  StoreParts parts();

  private static Entry notice(String topic, int n) {
    return new Entry.NoticeRow(topic, NOW, new Json("" + n));
  }

  private static Alert alert(String key, long number, boolean active) {
    return new Alert(
        key,
        number,
        Alert.Severity.WARNING,
        new Text("제목", "title"),
        new Text("원인", "cause"),
        number,
        NOW,
        NOW.plusSeconds(number),
        active ? Optional.empty() : Optional.of(NOW.plusSeconds(9)),
        Optional.empty());
  }

  @Test
  default void readsTheNoticesOfATopicInOrder() {
    parts().append(notice("health", 1), notice("alert", 2));
    parts().append(notice("health", 3));
    List<NoticeTable.Row> rows = parts().notices().after("health", 0, 10);
    assertThat(rows).extracting(each -> each.body().text()).containsExactly("1", "3");
    assertThat(parts().notices().after("health", rows.get(0).position(), 10))
        .containsExactly(rows.get(1));
    assertThat(parts().notices().after("health", 0, 1)).hasSize(1);
    assertThat(parts().notices().last("health")).contains(rows.get(1));
    assertThat(parts().notices().last("none")).isEmpty();
  }

  @Test
  default void keepsTheLastNoticeOfATopicHoweverOldItIs() {
    parts().append(notice("tables", 1), notice("tables", 2));
    for (int n = 0; n < 21; n++) {
      Entry[] many = new Entry[500];
      Arrays.setAll(many, each -> notice("alert", each));
      parts().append(many);
    }
    assertThat(parts().notices().last("tables").orElseThrow().body().text()).isEqualTo("2");
  }

  @Test
  default void remembersHowFarAReaderHasCome() {
    assertThat(parts().notices().cursor("reader")).isEmpty();
    parts().append(new Entry.Cursor("reader", 7));
    parts().append(new Entry.Cursor("reader", 8), new Entry.Cursor("other", 1));
    assertThat(parts().notices().cursor("reader")).hasValue(8);
  }

  @Test
  default void writesNoNoticeOfAnAppendInConflict() {
    parts().append(event("a", 1));
    parts().append(event("a", 1), notice("health", 1), new Entry.Cursor("reader", 1));
    assertThat(parts().notices().last("health")).isEmpty();
    assertThat(parts().notices().cursor("reader")).isEmpty();
  }

  @Test
  default void listsActiveAlertsFirst() {
    for (String key : List.of("a", "b", "c", "d")) {
      parts().append(new Entry.AlertRow(alert(key, 1, true)));
    }
    parts().append(new Entry.AlertRow(alert("b", 1, false)));
    parts().append(new Entry.AlertRow(alert("d", 1, false)));
    parts().append(new Entry.AlertRow(alert("d", 2, true)));
    assertThat(parts().alerts().alerts(10))
        .containsExactly(
            alert("d", 2, true),
            alert("c", 1, true),
            alert("a", 1, true),
            alert("d", 1, false),
            alert("b", 1, false));
    assertThat(parts().alerts().alerts(1)).containsExactly(alert("d", 2, true));
  }
}
