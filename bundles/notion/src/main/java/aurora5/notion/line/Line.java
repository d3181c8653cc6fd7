package aurora5.notion.line;

import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import aurora5.notion.wire.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import notion.api.v1.NotionClient;
import notion.api.v1.json.NotionJsonSerializer;
import notion.api.v1.logging.NotionLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to Notion with one token. Thread-safe. */
public final class Line implements Gateway {
  static final String VERSION = "2026-03-11";
  static final String AGENT = "Aurora5-Orchestrator";

  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final NotionLogger QUIET = new Quiet();

  /** What can lie in the trash and be written to. */
  private static final Set<String> THINGS = Set.of("pages", "blocks", "databases", "data_sources");

  private final String token;
  private final String base;
  private final Shared shared;

  /** What all calls have in common. */
  record Shared(Gate gate, Post post, CallBook book, Ticks ticks, DoubleSupplier chance) {}

  /**
   * @param base address of Notion with its version, without a slash at the end
   */
  public Line(String token, String base, Gate gate, Post post, CallBook book) {
    this(
        token,
        base,
        new Shared(gate, post, book, gate.ticks(), () -> ThreadLocalRandom.current().nextDouble()));
  }

  Line(String token, String base, Shared shared) {
    this.token = token;
    this.base = base;
    this.shared = shared;
  }

  /** What is to be said where there is no line. */
  public static NotionException none() {
    return Failures.notConfigured();
  }

  @Override
  public boolean configured() {
    return true;
  }

  @Override
  public JsonNode call(Call call) throws NotionException, InterruptedException {
    try {
      return made(call);
    } catch (NotionException e) {
      if (e.kind() == Kind.INVALID && call.method().equals("PATCH") && trashed(call)) {
        throw Failures.trashed(Routes.of(call.method(), call.path()), e);
      }
      throw e;
    }
  }

  private JsonNode made(Call call) throws NotionException, InterruptedException {
    String route = Routes.of(call.method(), call.path());
    var trip = new Trip(shared, call.urgency(), route, call.reads(), call.fresh());
    var client = new NotionClient(token, null, null, null, trip, QUIET, serializer(), base);
    try {
      SdkCalls.make(client, call);
    } catch (Carried e) {
      throw e.unpack();
    } catch (RuntimeException e) {
      // Its model is older than the API. What came is what counts.
      if (trip.answer().isEmpty()) {
        throw e;
      }
      LOG.debug("{}: the SDK cannot read the answer ({})", route, e.getClass().getName());
    }
    return trip.answer().map(Reply::json).orElseThrow();
  }

  private static NotionJsonSerializer serializer() {
    return NotionClient.getDefaultJsonSerializer();
  }

  /** A call to something in the trash is refused like any wrong call; so one has to look. */
  private boolean trashed(Call call) throws InterruptedException {
    String[] parts = call.path().substring(1).split("/");
    if (parts.length < 2 || !THINGS.contains(parts[0])) {
      return false;
    }
    try {
      return made(Call.get(call.urgency(), "/" + parts[0] + "/" + parts[1]))
          .path("in_trash")
          .asBoolean();
    } catch (NotionException e) {
      LOG.debug("whether it lies in the trash is not known: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public JsonNode send(Upload upload) throws NotionException, InterruptedException {
    String path = "/file_uploads/" + upload.id() + "/send";
    var form = Form.of(upload);
    var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", form.type());
    return new Trip(shared, upload.urgency(), Routes.of("POST", path), false, false)
        .make("POST", base + path, headers, form.body())
        .json();
  }

  @Override
  public String toString() {
    return "line to " + base;
  }
}
