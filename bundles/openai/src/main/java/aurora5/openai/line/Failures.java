package aurora5.openai.line;

import aurora5.api.Text;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.openai.errors.OpenAIServiceException;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in our words what the SDK's exceptions mean. Their own messages may quote the whole answer
 * or the question, so none is handed on, and neither are they as causes. Stateless but for the
 * clock, by which dates are read.
 */
public record Failures(Clock clock) {
  private static final Set<String> NO_CREDIT =
      Set.of("insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached");
  private static final Set<String> FILTERED =
      Set.of("content_policy_violation", "moderation_blocked", "content_filter");

  /** A call to the SDK. */
  @FunctionalInterface
  public interface Call<R> {
    R run();
  }

  /**
   * What the call gives.
   *
   * @param model of which the call wants something
   * @throws ModelException for whatever it throws
   */
  public <R> R translate(String model, Call<R> call) throws InterruptedException {
    try {
      return call.run();
    } catch (ModelException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Interruption.in(e)) {
        var interrupted = new InterruptedException("interrupted while waiting for the model");
        interrupted.initCause(e);
        throw interrupted;
      }
      throw e instanceof OpenAIServiceException refusal
          ? refused(model, refusal)
          : broken(model, e);
    }
  }

  private ModelException refused(String model, OpenAIServiceException e) {
    int status = e.statusCode();
    String id = e.headers().values("x-request-id").stream().findFirst().orElse("");
    Kind kind = kind(e);
    return new ModelException(
        kind, Words.of(kind, model, status, id), RetryAfter.of(e.headers(), clock), null);
  }

  private static Kind kind(OpenAIServiceException e) {
    JsonNode error = error(e);
    Set<String> names = Set.of(error.path("code").asText(), "type " + error.path("type").asText());
    boolean noCredit = meant(names, NO_CREDIT);
    return switch (e.statusCode()) {
      case 401 -> Kind.KEY;
      case 402 -> Kind.NO_CREDIT;
      case 403 -> noCredit ? Kind.NO_CREDIT : Kind.PERMISSION;
      case 404 -> aboutModel(error) ? Kind.UNKNOWN_MODEL : Kind.UNSUPPORTED;
      case 405, 501 -> Kind.UNSUPPORTED;
      case 429 -> noCredit ? Kind.NO_CREDIT : Kind.RATE_LIMITED;
      case 408, 409 -> Kind.OUTAGE;
      default -> {
        if (meant(names, FILTERED)) {
          yield Kind.REFUSED;
        }
        yield e.statusCode() >= 500 || e.statusCode() < 400 ? Kind.OUTAGE : Kind.BAD_REQUEST;
      }
    };
  }

  private static boolean meant(Set<String> names, Set<String> meanings) {
    return meanings.stream().anyMatch(m -> names.contains(m) || names.contains("type " + m));
  }

  /** The SDK's own readers of code and type throw where a server says null. */
  private static JsonNode error(OpenAIServiceException e) {
    if (e.body().isMissing() || e.body().isNull()) {
      return MissingNode.getInstance();
    }
    JsonNode body = e.body().convert(JsonNode.class);
    return body.path("error").isObject() ? body.get("error") : body;
  }

  /** Servers other than the vendor's give no code, but a sentence about the model. */
  private static boolean aboutModel(JsonNode error) {
    return error.path("code").asText().equals("model_not_found")
        || error.path("message").asText().toLowerCase(Locale.ROOT).contains("model");
  }

  private static ModelException broken(String model, RuntimeException e) {
    Kind kind = kind(e);
    return new ModelException(kind, Words.of(kind, model, 0, ""), stripped(e));
  }

  private static Kind kind(RuntimeException e) {
    Optional<Throwable> root = Optional.empty();
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof JacksonException) {
        return Kind.MISFIT;
      }
      if (each instanceof HttpTimeoutException && !(each instanceof HttpConnectTimeoutException)) {
        return Kind.SLOW;
      }
      if (each instanceof IOException) {
        root = Optional.of(each);
      }
    }
    return root.isPresent() ? Kind.NETWORK : Kind.MISFIT;
  }

  /** The places, for whoever looks for the fault; no messages. */
  private static @Nullable Throwable stripped(RuntimeException e) {
    var bare = new IllegalStateException(e.getClass().getName());
    bare.setStackTrace(e.getStackTrace());
    return bare;
  }

  /** What is said for a failure that the answer itself shows. */
  public static ModelException of(Kind kind, String model) {
    return new ModelException(kind, Words.of(kind, model, 0, ""), null);
  }

  /**
   * @param detail what exactly; no text of a person or of the model
   */
  public static ModelException of(Kind kind, String model, String detail) {
    Text words = Words.of(kind, model, 0, "");
    return new ModelException(
        kind,
        new Text("%s (%s)".formatted(words.ko(), detail), "%s (%s)".formatted(words.en(), detail)),
        null);
  }
}
