package aurora5.chat;

import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.intent.Intents;
import aurora5.api.intent.Intents.Candidate;
import aurora5.api.intent.Intents.Guess;
import aurora5.chat.core.State;
import aurora5.context.ContextRoom;
import aurora5.testkit.FixedWorkflows;
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryStore;
import aurora5.work.NamedThreads;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The room of chat with a store, safety and runs that outlive it. */
final class ChatHouse implements AutoCloseable {
  static final List<String> ANSWERS =
      List.of("지우", "열 살", "호기심 많은 아이", "그림 그리기", "화가", "파란색", "고양이", "할머니와 바다에 간 일");
  static final Intents GUESSES =
      text ->
          text.contains("동화")
              ? new Guess(List.of(new Candidate("create-story", 0.9, "")), "create-story")
              : new Guess(List.of(), text.contains("승인 받아") ? "approval" : "none");

  final MemoryData data = new MemoryData();
  final TestRuns runs = new TestRuns();
  final TestSafety safety = new TestSafety();
  final Company company = new Company();
  final FixedWorkflows workflows = new FixedWorkflows();
  final NamedThreads threads = new NamedThreads();
  MemoryStore store;
  ChatRoom room;
  private int messages;

  ChatHouse() {
    company.safety = Optional.of(safety);
    workflows.add(Workshop.story());
    revive();
  }

  @Override
  public void close() {
    threads.close();
  }

  /** Another process begins where the last one was. */
  void revive() {
    store = new MemoryStore(data, Clock.systemUTC());
    room =
        new ChatRoom(shelf(), workflows, GUESSES, runs, company, threads.io(), Clock.systemUTC());
  }

  Shelf shelf() {
    return new Shelf(ContextRoom.of(store, store, Clock.systemUTC()), store);
  }

  static Message message(String id, String text) {
    return new Message("c-1", id, text, Locale.KOREAN, Optional.of("user-1"));
  }

  Reply say(String text) {
    return get(room.say(message("m" + ++messages, text), word -> {}));
  }

  Reply tell(String... texts) {
    Reply last = null;
    for (String text : texts) {
      last = say(text);
    }
    return last;
  }

  Reply confirmed() {
    tell("동화책 만들어 줘");
    return tell(ANSWERS.toArray(String[]::new));
  }

  static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  /** All that is on disk of the conversation, with what it was before. */
  String everything() {
    return store.values("chat-c-1").toString() + store.history("chat-c-1", 1_000);
  }

  Optional<State> kept() {
    return shelf().load("c-1");
  }
}
