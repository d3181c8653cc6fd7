package aurora5.alerting.deliver;

import aurora5.api.Json;
import aurora5.api.alert.Notice;
import aurora5.json.Documents;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Notices as the journal keeps them. Pure. */
public final class NoticeCodec {
  private NoticeCodec() {}

  public static Json write(Notice notice) {
    return Documents.json(Documents.mapper().valueToTree(notice));
  }

  public static Notice read(Json body) {
    try {
      return Documents.mapper().treeToValue(Documents.parseOwn(body), Notice.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(
          "the journal has a notice that cannot be read: " + failure.getOriginalMessage(), failure);
    }
  }
}
