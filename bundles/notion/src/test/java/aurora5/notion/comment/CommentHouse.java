package aurora5.notion.comment;

import aurora5.api.Text;
import aurora5.api.chat.Chat;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.safety.TextRefusedException;
import aurora5.json.Documents;
import aurora5.notion.deliver.PlainGateway;
import aurora5.notion.deliver.SetUpTables;
import aurora5.notion.hook.Doorbell;
import aurora5.store.SqliteStore;
import aurora5.store.sql.Durability;
import aurora5.testkit.notion.NotionStandIn;
import aurora5.testkit.notion.Received;
import aurora5.testkit.time.SkippedTime;
import aurora5.work.NamedThreads;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Comments in a stand-in for Notion, over a real store and by a clock that is moved by hand. */
final class CommentHouse implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-27T01:00:00Z");

  final SkippedTime time = new SkippedTime(START);
  final NotionStandIn notion;
  final SetUpTables places;
  final Talk chat = new Talk();
  private final Path folder;
  private NamedThreads threads;
  SqliteStore store;
  Secretary secretary;
  Doorbell doorbell;

  CommentHouse(Path folder) throws Exception {
    this.folder = folder;
    notion = new NotionStandIn(time).budget(1_000_000, Duration.ofSeconds(60));
    places = new SetUpTables(notion);
    open();
  }

  private void open() throws Exception {
    threads = new NamedThreads();
    store =
        SqliteStore.open(
            folder.resolve("aurora.db"),
            Durability.PROCESS,
            threads.pool("store", SqliteStore.THREADS),
            time);
    secretary =
        new Secretary(
            new PlainGateway(notion.base()),
            places,
            new Secretary.Books(store.journal(), store.deliveries(), store.notices()),
            () -> Optional.of(chat),
            new Wording(() -> "http://127.0.0.1:5000"),
            () -> doorbell.works(),
            time);
    doorbell = new Doorbell(store.journal(), store.notices(), secretary.inbox()::made, time);
  }

  /** Like a process that ends at this moment, and one that begins. */
  void restart() throws Exception {
    secretary.close();
    store.close();
    threads.close();
    open();
  }

  /** Turns of the secretary while time passes. */
  void passes(Duration span) {
    Instant end = time.instant().plus(span);
    secretary.run();
    while (time.instant().isBefore(end)) {
      time.jumpTo(time.instant().plusSeconds(1));
      secretary.run();
    }
  }

  /** A person begins a discussion on a page. */
  JsonNode begins(String page, String text) {
    ObjectNode body = text(text);
    body.putObject("parent").put("page_id", page);
    return notion.person("POST", "/comments", body);
  }

  JsonNode answers(JsonNode comment, String text) {
    return notion.person("POST", "/comments", text(text).put("discussion_id", discussion(comment)));
  }

  static String discussion(JsonNode comment) {
    return comment.path("discussion_id").asText();
  }

  private static ObjectNode text(String text) {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putArray("rich_text").addObject().putObject("text").put("content", text);
    return body;
  }

  /** What Aurora has said in that discussion, in order. */
  List<String> said(JsonNode comment) {
    return notion.workspace().all("comment").stream()
        .filter(each -> discussion(each).equals(discussion(comment)))
        .filter(
            each -> each.path("created_by").path("id").asText().equals(notion.workspace().bot()))
        .map(each -> Comment.of(each).text())
        .toList();
  }

  /** All that stands in that discussion, whoever wrote it. */
  List<String> thread(JsonNode comment) {
    return notion.workspace().all("comment").stream()
        .filter(each -> discussion(each).equals(discussion(comment)))
        .map(each -> Comment.of(each).text())
        .toList();
  }

  /** What was posted, edited and taken away, each with its moment. */
  List<Received> writes() {
    return notion.received().stream()
        .filter(call -> call.path().startsWith("/comments") && !call.method().equals("GET"))
        .toList();
  }

  void told(JsonNode comment) {
    told(comment, time.instant());
  }

  void told(JsonNode comment, Instant madeAt) {
    secretary.inbox().made(comment.path("id").asText(), madeAt).toCompletableFuture().join();
  }

  @Override
  public void close() throws Exception {
    secretary.close();
    store.close();
    threads.close();
    notion.close();
  }

  /** A conversation of eight questions, as the room of chat would have it; the same reply again. */
  static final class Talk implements Chat {
    final List<Message> heard = new ArrayList<>();
    final CompletableFuture<Reply> outcome = new CompletableFuture<>();
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Void>> held = new LinkedHashMap<>();
    private int failures;

    /** What is said so takes until it is released, as with a slow model. */
    void hold(String text) {
      held.put(text, new CompletableFuture<>());
    }

    void release(String text) {
      held.get(text).complete(null);
    }

    /** The next so many times nothing can be said. */
    void fail(int times) {
      failures = times;
    }

    List<String> heardTexts() {
      return heard.stream().map(Message::text).toList();
    }

    @Override
    public CompletionStage<Reply> say(Message message, Consumer<String> words) {
      if (message.text().contains("RED")) {
        return CompletableFuture.failedFuture(
            TextRefusedException.red(new Text("109로 전화해 주세요", "call 109")));
      }
      if (failures > 0) {
        failures--;
        return CompletableFuture.failedFuture(new IllegalStateException("nothing to say"));
      }
      if (!replies.containsKey(message.id())) {
        heard.add(message);
        replies.put(message.id(), reply(message, heard.size()));
      }
      return held.getOrDefault(message.text(), CompletableFuture.completedFuture(null))
          .thenApply(released -> replies.get(message.id()));
    }

    private static Reply reply(Message message, int turn) {
      boolean yes = message.text().equals("네");
      return of(
          message.conversationId(),
          yes ? Kind.WORKING : Kind.ASK,
          yes ? "시작했습니다." : turn + ": " + message.text(),
          yes ? Optional.of("run-1") : Optional.empty());
    }

    static Reply of(String conversation, Kind kind, String text, Optional<String> run) {
      return new Reply(
          conversation,
          1,
          kind,
          text,
          Optional.empty(),
          Optional.empty(),
          run,
          List.of(),
          List.of(),
          Reply.OFFLINE);
    }

    @Override
    public CompletionStage<Reply> outcome(String conversationId, String runId) {
      return outcome;
    }
  }
}
