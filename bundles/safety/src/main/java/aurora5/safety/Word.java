package aurora5.safety;

import aurora5.api.Text;
import aurora5.api.safety.Light;
import aurora5.api.safety.Verdict;
import aurora5.api.store.Entry;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Writes what others hear of a verdict: nothing of the text, of a red one reason and time only. */
final class Word {
  static final String TOPIC = "safety";

  private Word() {}

  static Entry.NoticeRow of(Verdict verdict, Text where, Instant at) {
    ObjectNode body =
        Documents.mapper()
            .createObjectNode()
            .put("light", verdict.light().name())
            .put("ko", verdict.reason().ko())
            .put("en", verdict.reason().en());
    if (verdict.light() != Light.RED) {
      body.put("area", verdict.area().name())
          .put("areaKo", verdict.area().words().ko())
          .put("areaEn", verdict.area().words().en())
          .put("whereKo", where.ko())
          .put("whereEn", where.en());
    }
    return new Entry.NoticeRow(TOPIC, at, Documents.json(body));
  }
}
