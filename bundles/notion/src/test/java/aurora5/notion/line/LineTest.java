package aurora5.notion.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aurora5.json.Documents;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import aurora5.notion.wire.Upload;
import aurora5.notion.wire.Urgency;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.NotionStandIn;
import aurora5.testkit.notion.Received;
import aurora5.testkit.notion.workspace.Workspace.Capability;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {
  /** Real, but pauses between tries pass at once, and are written down. */
  private static final class Hurrying implements Ticks {
    private final List<Long> slept = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void await(Condition signal, long nanos) throws InterruptedException {
      signal.awaitNanos(nanos);
    }

    @Override
    public void sleep(long nanos) {
      slept.add(nanos);
    }
  }

  private static final class Book implements CallBook {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void well(String route, Duration took) {
      lines.add(route + " ok");
    }

    @Override
    public void failed(String route, Duration took, NotionException failure) {
      lines.add(route + " " + failure.kind());
    }
  }

  private final Hurrying ticks = new Hurrying();
  private final Book book = new Book();
  private NotionStandIn notion;
  private Line line;

  @BeforeEach
  void open() throws Exception {
    notion = new NotionStandIn();
    line = line(NotionStandIn.TOKEN, notion.base(), Duration.ofSeconds(2));
  }

  @AfterEach
  void close() {
    notion.close();
  }

  private Line line(String token, String base, Duration patience) {
    var gate = new Gate(new Turnstile.Rate(1000, 1000), ticks);
    return new Line(token, base, new Line.Shared(gate, new Post(patience), book, ticks, () -> 0.5));
  }

  private static ObjectNode page(String parent, String title) {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putObject("parent").put("type", "page_id").put("page_id", parent);
    text(body.putObject("properties").putObject("title").putArray("title").addObject(), title);
    return body;
  }

  private static void text(ObjectNode part, String words) {
    part.put("type", "text").putObject("text").put("content", words);
  }

  private Call create() {
    return Call.post(Urgency.REPORT, "/pages", page(notion.page(), "쪽"));
  }

  private long pages() {
    return notion.workspace().all("page").size() - 1L;
  }

  private NotionException failure(Call call) {
    NotionException failure = catchThrowableOfType(NotionException.class, () -> line.call(call));
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).doesNotContain(NotionStandIn.TOKEN).isNotBlank();
    assertThat(failure.text().ko()).isNotBlank();
    return failure;
  }

  @Test
  void everyCallSaysWhoItIsAndByWhichVersion() throws Exception {
    JsonNode me = line.call(Call.get(Urgency.POLL, "/users/me"));
    assertThat(me.path("bot").path("workspace_name").asText()).isEqualTo("꿈꾸는 작업실");
    line.call(create());
    for (Received call : notion.received()) {
      assertThat(call.header("Notion-Version")).isEqualTo("2026-03-11");
      assertThat(call.header("Authorization")).isEqualTo("Bearer " + NotionStandIn.TOKEN);
      assertThat(call.header("User-Agent")).startsWith("Aurora5");
    }
    assertThat(book.lines).containsExactly("GET /users/me ok", "POST /pages ok");
  }

  @Test
  void readsByTheSdkAndGivesTheWholeAnswer() throws Exception {
    String id = line.call(create()).path("id").asText();
    ObjectNode blocks = Documents.mapper().createObjectNode();
    for (int n = 0; n < 3; n++) {
      ObjectNode block = blocks.withArray("children").addObject().put("type", "paragraph");
      text(block.putObject("paragraph").putArray("rich_text").addObject(), "줄 " + n);
    }
    JsonNode added = line.call(Call.patch(Urgency.REPORT, "/blocks/" + id + "/children", blocks));
    assertThat(added.path("results")).hasSize(3);
    assertThat(line.call(Call.get(Urgency.POLL, "/pages/" + id)).path("in_trash").isBoolean())
        .as("what the SDK's model does not know")
        .isTrue();
    JsonNode two =
        line.call(Call.get(Urgency.POLL, "/blocks/" + id + "/children", Map.of("page_size", "2")));
    assertThat(two.path("results")).hasSize(2);
    String cursor = two.path("next_cursor").asText();
    JsonNode last =
        line.call(
            Call.get(
                Urgency.POLL,
                "/blocks/" + id + "/children",
                Map.of("page_size", "2", "start_cursor", cursor)));
    assertThat(last.path("results")).hasSize(1);
    String first = two.path("results").path(0).path("id").asText();
    assertThat(line.call(Call.get(Urgency.POLL, "/blocks/" + first)).path("type").asText())
        .isEqualTo("paragraph");
    line.call(Call.delete(Urgency.REPORT, "/blocks/" + first));
    assertThat(notion.children(id)).hasSize(2);

    ObjectNode comment = Documents.mapper().createObjectNode();
    comment.putObject("parent").put("page_id", id);
    text(comment.putArray("rich_text").addObject(), "안녕");
    line.call(Call.post(Urgency.REPLY, "/comments", comment));
    JsonNode comments = line.call(Call.get(Urgency.POLL, "/comments", Map.of("block_id", id)));
    assertThat(comments.path("results").path(0).path("discussion_id").asText()).isNotBlank();
    assertThat(line.call(Call.get(Urgency.POLL, "/users")).path("results")).hasSize(2);
  }

  @Test
  void sendsAFile() throws Exception {
    ObjectNode announced = Documents.mapper().createObjectNode();
    announced.put("filename", "fox.png").put("content_type", "image/png");
    String id =
        line.call(Call.post(Urgency.REPORT, "/file_uploads", announced)).path("id").asText();
    byte[] content = new byte[3000];
    JsonNode sent = line.send(new Upload(Urgency.REPORT, id, "fox.png", "image/png", content));
    assertThat(sent.path("status").asText()).isEqualTo("uploaded");
    assertThat(sent.path("content_length").asInt()).isEqualTo(3000);
  }

  @Test
  void afterTooManyCallsItWaitsAsLongAsAskedAndCallsAgain() throws Exception {
    for (String reason :
        List.of("public_api_request_rate_limit", "public_api_space_request_rate_limit")) {
      notion.fail("POST", "/pages", Fault.rateLimited(reason, 1), 1);
      long begun = System.nanoTime();
      line.call(create());
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
    }
    assertThat(pages()).isEqualTo(2);
    assertThat(notion.received("POST", "/pages")).hasSize(4);
    neverBeforeItMay(Duration.ofSeconds(1));
  }

  @Test
  void anOverloadedNotionIsLeftAloneToo() throws Exception {
    notion.fail("GET", "/users/me", Fault.overloaded(1), 1);
    line.call(Call.get(Urgency.REPLY, "/users/me"));
    neverBeforeItMay(Duration.ofSeconds(1));
  }

  private void neverBeforeItMay(Duration asked) {
    List<Received> calls = notion.received();
    for (int n = 1; n < calls.size(); n++) {
      if (calls.get(n - 1).status() == 429 || calls.get(n - 1).status() == 529) {
        assertThat(Duration.between(calls.get(n - 1).at(), calls.get(n).at()))
            .isGreaterThanOrEqualTo(asked);
      }
    }
  }

  @Test
  void aLongPauseIsToldAtOnce() {
    notion.fail("POST", "/pages", Fault.rateLimited("public_api_request_rate_limit", 300), 1);
    NotionException failure = failure(create());
    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure.retryAfter().orElseThrow())
        .isBetween(Duration.ofSeconds(290), Duration.ofSeconds(340));
    assertThat(notion.received()).hasSize(1);
    assertThat(failure(Call.get(Urgency.REPLY, "/users/me")).kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(notion.received()).as("nothing more is sent").hasSize(1);
  }

  @Test
  void aBlockedConnectionIsNotTriedAgain() {
    notion.fail("POST", "/pages", Fault.blocked(), 5);
    NotionException failure = failure(create());
    assertThat(failure.kind()).isEqualTo(Kind.BLOCKED);
    assertThat(failure.kind().connection()).isTrue();
    assertThat(notion.received()).hasSize(1);
  }

  @Test
  void aWriteThatMayHaveBeenCarriedOutIsNeverMadeAgain() {
    int times = 0;
    for (Fault fault :
        List.of(
            Fault.internal(true),
            Fault.badGateway(true),
            Fault.unavailable(false),
            Fault.gatewayTimeout(true),
            Fault.reset(true),
            Fault.reset(false),
            Fault.silence(true))) {
      notion.fail("POST", "/pages", fault, 1);
      assertThat(failure(create()).kind()).as(fault.toString()).isEqualTo(Kind.AMBIGUOUS);
      assertThat(notion.received()).hasSize(++times);
    }
    assertThat(pages()).isEqualTo(5);
    assertThat(ticks.slept).isEmpty();
  }

  @Test
  void aReadIsMadeAgainWhateverHappened() throws Exception {
    for (Fault fault : List.of(Fault.internal(false), Fault.badGateway(false))) {
      notion.fail("GET", "/users/me", fault, 2);
      line.call(Call.get(Urgency.POLL, "/users/me"));
    }
    assertThat(notion.received("GET", "/users/me")).hasSize(6);
    notion.fail("GET", "/users/me", Fault.unavailable(false), 9);
    assertThat(failure(Call.get(Urgency.POLL, "/users/me")).kind()).isEqualTo(Kind.AMBIGUOUS);
    assertThat(ticks.slept).hasSize(6).allMatch(nanos -> nanos >= 750_000_000L);
    notion.mend().fail("GET", "/users/me", Fault.reset(false), 1);
    line.call(Call.get(Urgency.POLL, "/users/me"));
  }

  @Test
  void whatWasSavedAllTheSameIsTold() {
    notion.fail("POST", "/pages", Fault.savedButUnavailable(), 1);
    NotionException failure = failure(create());
    assertThat(failure.kind()).isEqualTo(Kind.AMBIGUOUS);
    String id = failure.committedId().orElseThrow();
    assertThat(notion.workspace().all("page"))
        .anyMatch(page -> page.path("id").asText().equals(id));

    notion.fail("PATCH", "/blocks/.*", Fault.savedButUnavailable(), 1);
    ObjectNode blocks = Documents.mapper().createObjectNode();
    ObjectNode block = blocks.withArray("children").addObject().put("type", "paragraph");
    text(block.putObject("paragraph").putArray("rich_text").addObject(), "줄");
    failure = failure(Call.patch(Urgency.REPORT, "/blocks/" + notion.page() + "/children", blocks));
    assertThat(failure.committedChildren()).hasSize(1);
  }

  @Test
  void eachRefusalHasItsKind() throws Exception {
    String hidden = notion.workspace().hiddenPage("비밀");
    assertThat(failure(Call.get(Urgency.POLL, "/pages/" + hidden)).kind())
        .isEqualTo(Kind.NOT_SHARED);
    notion.without(Capability.READ_COMMENTS);
    NotionException capability =
        failure(Call.get(Urgency.POLL, "/comments", Map.of("block_id", notion.page())));
    assertThat(capability.kind()).isEqualTo(Kind.CAPABILITY);
    assertThat(capability.text().ko()).contains("기능(Capabilities)");
    notion.workspace().full(true);
    assertThat(failure(create()).kind()).isEqualTo(Kind.BLOCK_LIMIT);
    notion.workspace().full(false);
    notion.fail("PATCH", "/pages/.*", Fault.conflict(), 1);
    assertThat(failure(Call.patch(Urgency.REPORT, "/pages/" + notion.page(), object())).kind())
        .isEqualTo(Kind.CONFLICT);
    NotionException invalid = failure(Call.post(Urgency.REPORT, "/pages", object()));
    assertThat(invalid.kind()).isEqualTo(Kind.INVALID);
    assertThat(invalid.code()).isEqualTo("validation_error");
    assertThat(invalid.requestId()).isNotBlank();
    assertThat(invalid.text().en()).contains("POST /pages", "HTTP 400", invalid.requestId());
    line = line("ntn_wrong", notion.base(), Duration.ofSeconds(5));
    assertThat(failure(Call.get(Urgency.POLL, "/users/me")).kind()).isEqualTo(Kind.UNAUTHORIZED);
  }

  @Test
  void whatLiesInTheTrashIsToldApartFromAWrongCall() throws Exception {
    String id = line.call(create()).path("id").asText();
    notion.person("PATCH", "/pages/" + id, object().put("in_trash", true));
    ObjectNode title = page(notion.page(), "neu");
    title.remove("parent");
    assertThat(failure(Call.patch(Urgency.REPORT, "/pages/" + id, title)).kind())
        .isEqualTo(Kind.TRASHED);
  }

  private static ObjectNode object() {
    return Documents.mapper().createObjectNode();
  }

  @Test
  void aClosedPortIsOutOfReachAndNothingWasSent() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    line = line(NotionStandIn.TOKEN, "http://127.0.0.1:" + port + "/v1", Duration.ofSeconds(5));
    assertThat(failure(create()).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(ticks.slept).as("two more tries").hasSize(2);
  }

  @Test
  void anInterruptEndsACall() throws Exception {
    line = line(NotionStandIn.TOKEN, notion.base(), Duration.ofMinutes(5));
    notion.fail("GET", "/users/me", Fault.silence(false), 1);
    List<Throwable> ends = new ArrayList<>();
    var caller =
        new Thread(
            () -> {
              try {
                line.call(Call.get(Urgency.REPLY, "/users/me"));
              } catch (Exception e) {
                ends.add(e);
              }
            });
    caller.start();
    while (notion.received().isEmpty()) {
      Thread.onSpinWait();
    }
    caller.interrupt();
    caller.join(60_000);
    assertThat(ends).singleElement().isInstanceOf(InterruptedException.class);
  }

  @Test
  void textsOfPeopleAreInNoFailure() {
    assertThatThrownBy(
            () ->
                line.call(
                    Call.post(
                        Urgency.REPORT,
                        "/pages",
                        page("00000000000000000000000000000000", "비밀이야"))))
        .isInstanceOf(NotionException.class)
        .hasMessageNotContaining("비밀이야");
    assertThat(create().toString()).isEqualTo("POST /pages");
  }
}
