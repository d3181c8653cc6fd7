package aurora5.notion.line;

import aurora5.api.Text;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Details;
import aurora5.notion.wire.NotionException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says what an answer or a broken connection means. Pure. */
final class Failures {
  private Failures() {}

  static NotionException refused(String route, Reply reply) {
    JsonNode body = reply.json();
    JsonNode additional = body.path("additional_data");
    List<String> children = new ArrayList<>();
    additional.path("committed_child_ids").forEach(id -> children.add(id.asText()));
    var details =
        new Details(
            reply.status(),
            body.path("code").asText(),
            body.path("request_id").asText(),
            reply.retryAfter(),
            Optional.of(additional.path("committed_resource_id").asText())
                .filter(id -> !id.isEmpty()),
            children);
    return of(kind(reply.status(), body, additional), route, details, null);
  }

  private static Kind kind(int status, JsonNode body, JsonNode additional) {
    return switch (status) {
      case 401 -> Kind.UNAUTHORIZED;
      case 403 -> additional.has("block_limit") ? Kind.BLOCK_LIMIT : Kind.CAPABILITY;
      case 404 -> Kind.NOT_SHARED;
      case 409 -> Kind.CONFLICT;
      case 429 ->
          reason(body).equals("public_api_request_blocked") ? Kind.BLOCKED : Kind.RATE_LIMITED;
      case 529 -> Kind.UNAVAILABLE;
      case 408 -> Kind.AMBIGUOUS;
      default -> status >= 500 ? Kind.AMBIGUOUS : Kind.INVALID;
    };
  }

  /** Why there were too many calls. */
  static String reason(JsonNode body) {
    return body.path("additional_data").path("rate_limit_reason").asText();
  }

  /** The call was sent, or it was not, and no answer came. */
  static NotionException broken(String route, IOException cause) {
    boolean unsent =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof UnknownHostException
            || cause instanceof SSLException
            || cause.getCause() instanceof UnresolvedAddressException;
    return of(unsent ? Kind.UNAVAILABLE : Kind.AMBIGUOUS, route, Details.NONE, stripped(cause));
  }

  /** Nothing was sent: the pause that Notion asked for is too long to be waited for. */
  static NotionException paused(String route, Duration left) {
    var details = new Details(0, "", "", Optional.of(left), Optional.empty(), List.of());
    return of(Kind.RATE_LIMITED, route, details, null);
  }

  /** An answer that says all is well but is none. */
  static NotionException unreadable(String route, Reply reply) {
    var details =
        new Details(reply.status(), "", "", Optional.empty(), Optional.empty(), List.of());
    return of(Kind.AMBIGUOUS, route, details, null);
  }

  static NotionException trashed(String route, NotionException refusal) {
    return of(Kind.TRASHED, route, refusal.details(), refusal);
  }

  static NotionException notConfigured() {
    return of(Kind.NOT_CONFIGURED, "", Details.NONE, null);
  }

  private static NotionException of(
      Kind kind, String route, Details details, @Nullable Throwable cause) {
    Text words = Words.of(kind, details);
    var mark = new ArrayList<String>();
    for (String each :
        List.of(
            route,
            details.status() == 0 ? "" : "HTTP " + details.status(),
            details.code(),
            details.requestId())) {
      if (!each.isEmpty()) {
        mark.add(each);
      }
    }
    String end = mark.isEmpty() ? "" : " [" + String.join(", ", mark) + "]";
    return new NotionException(kind, new Text(words.ko() + end, words.en() + end), details, cause);
  }

  /** The places, for whoever looks for the fault; messages may name hosts, but no more. */
  private static Throwable stripped(IOException cause) {
    var bare = new IOException(cause.getClass().getName());
    bare.setStackTrace(cause.getStackTrace());
    return bare;
  }
}
