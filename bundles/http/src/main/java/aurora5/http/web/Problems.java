package aurora5.http.web;

import aurora5.api.Problem;
import aurora5.api.Text;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.store.StoreException;
import aurora5.api.store.StoreException.Kind;
import aurora5.json.DocumentException;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes problem documents (RFC 9457) of what went wrong. */
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(413, "Content Too Large"),
          Map.entry(421, "Misdirected Request"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(507, "Insufficient Storage"));

  private Problems() {}

  public static Answer.Document answer(Refusal refusal, Locale locale, String path) {
    return new Answer.Document(
        refusal.status(), refusal.headers(), MEDIA_TYPE, document(refusal, locale, path));
  }

  public static ObjectNode document(Refusal refusal, Locale locale, String path) {
    ObjectNode node =
        Documents.mapper()
            .createObjectNode()
            .put("type", "about:blank")
            .put("title", TITLES.getOrDefault(refusal.status(), "Error"))
            .put("status", refusal.status())
            .put("detail", refusal.detail().in(locale))
            .put("instance", path);
    if (refusal.status() == 422) {
      var errors = node.putArray("errors");
      for (Problem problem : refusal.problems()) {
        errors
            .addObject()
            .put("pointer", problem.pointer())
            .put("message", problem.message().in(locale));
      }
    }
    return node;
  }

  /** What a thrown exception means to the client; one that is our fault goes to the log. */
  public static Refusal of(Throwable thrown) {
    if (thrown instanceof CompletionException && thrown.getCause() != null) {
      return of(thrown.getCause());
    } else if (thrown instanceof Refusal refusal) {
      return refusal;
    } else if (thrown instanceof TextRefusedException refused) {
      return Refusal.unavailable(refused.words());
    } else if (thrown instanceof DocumentException wrong) {
      int status = wrong.reason() == DocumentException.Reason.TOO_LARGE ? 413 : 400;
      return Refusal.of(status, wrong.text());
    } else if (thrown instanceof StoreException store && store.kind() == Kind.DAMAGED) {
      LOG.error("A request met damaged data: {}", store.getMessage());
      return Refusal.of(
          500,
          new Text(
              "저장된 기록이 손상되어 읽을 수 없습니다. 관리자에게 알려 주세요. 백업에서 복원할 수 있습니다.",
              "What was kept is damaged and cannot be read. Tell the operator: it can be restored"
                  + " from a backup."));
    } else if (thrown instanceof StoreException store) {
      LOG.warn("The store did not answer a request", store);
      return Refusal.unavailable(
          new Text("저장소가 답하지 않습니다. 잠시 뒤 다시 시도해 주세요", "The store does not answer; try again soon"));
    }
    return unexpected(thrown);
  }

  private static Refusal unexpected(Throwable thrown) {
    String id = UUID.randomUUID().toString();
    LOG.error("A request failed; it was told the id {}", id, thrown);
    return Refusal.of(
        500,
        new Text(
            "내부 오류가 났습니다. 로그에서 이 번호를 찾아 주세요: " + id,
            "An error of ours; the log tells more under " + id));
  }
}
