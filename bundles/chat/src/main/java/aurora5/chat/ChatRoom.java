package aurora5.chat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.alert.Alerts;
import aurora5.api.catalog.Workflows;
import aurora5.api.chat.Chat;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.context.Contexts;
import aurora5.api.health.Health;
import aurora5.api.intent.Intents;
import aurora5.api.run.Runs;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import aurora5.api.step.ContextException;
import aurora5.api.store.Journal;
import aurora5.api.talk.Talker;
import aurora5.api.work.Work;
import aurora5.chat.say.Phrases;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The chat as a component: safety first, then the lane of the conversation. Thread-safe. */
@Component(service = Chat.class)
public final class ChatRoom implements Chat {
  /** Anybody may name a conversation anything, so not even its name is told on. */
  private static final Text WHERE = new Text("대화", "a conversation");

  private final Presence<Safety> safety = new Presence<>();
  private final Presence<Talker> talker = new Presence<>();
  private final Presence<Health> health = new Presence<>();
  private final Presence<Alerts> alerts = new Presence<>();
  private final Runs runs;
  private final Lanes lanes;
  private final Conversations conversations;

  @Activate
  public ChatRoom(
      @Reference(name = "contexts") Contexts contexts,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "workflows") Workflows workflows,
      @Reference(name = "intents") Intents intents,
      @Reference(name = "runs") Runs runs,
      @Reference(name = "work") Work work) {
    this(new Shelf(contexts, journal), workflows, intents, runs, work.io(), Clock.systemUTC());
  }

  ChatRoom(Shelf shelf, Workflows workflows, Intents intents, Runs runs, Executor io, Clock clock) {
    this.runs = runs;
    lanes = new Lanes(io);
    var house = new House(runs, health, alerts);
    var modelling = new Modelling(talker, house);
    conversations = new Conversations(shelf, workflows, intents, runs, house, modelling, clock);
  }

  @Override
  public CompletionStage<Reply> say(Message message, Consumer<String> words) {
    Optional<Safety> there = safety.find();
    if (there.isEmpty()) {
      return CompletableFuture.failedFuture(TextRefusedException.notJudged());
    }
    Verdict verdict = there.get().judge(text(message));
    return switch (verdict.light()) {
      case GREEN -> answered(message, false, words);
      case YELLOW ->
          there.get().tell(verdict, WHERE).thenCompose(told -> answered(message, true, words));
      case RED ->
          there
              .get()
              .tell(verdict, WHERE)
              .thenCompose(told -> CompletableFuture.failedFuture(red(there.get())));
    };
  }

  private static TextRefusedException red(Safety safety) {
    return TextRefusedException.red(safety.care());
  }

  /** Whatever a person may have put into it. */
  private static Json text(Message message) {
    return Documents.json(
        Documents.mapper()
            .createArrayNode()
            .add(TextNode.valueOf(message.text()))
            .add(message.conversationId())
            .add(message.id())
            .add(message.userId().orElse("")));
  }

  private CompletionStage<Reply> answered(
      Message message, boolean delicate, Consumer<String> words) {
    return lanes.run(message.conversationId(), () -> answer(message, delicate, words));
  }

  private Reply answer(Message message, boolean delicate, Consumer<String> words) {
    try {
      return conversations.answer(message, delicate, words);
    } catch (ContextException tooLarge) {
      return new Reply(
          message.conversationId(),
          0,
          Kind.FAILED,
          Phrases.TOO_LONG.in(message.locale()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Reply.OFFLINE);
    }
  }

  @Override
  public CompletionStage<Reply> outcome(String conversationId, String runId) {
    if (runs.find(runId).isEmpty()) {
      return CompletableFuture.failedFuture(new NoSuchElementException("no such run: " + runId));
    }
    var outcome = new CompletableFuture<Reply>();
    conversations.awaits(runId);
    outcome.whenComplete((reply, failure) -> conversations.awaitsNoMore(runId));
    runs.settled(runId, false)
        .thenAccept(
            run -> {
              if (!outcome.isDone()) {
                lanes
                    .run(conversationId, () -> conversations.ended(conversationId, run))
                    .whenComplete((reply, failure) -> complete(outcome, reply, failure));
              }
            })
        .exceptionally(failure -> fail(outcome, failure));
    return outcome;
  }

  private static void complete(
      CompletableFuture<Reply> outcome, @Nullable Reply reply, @Nullable Throwable failure) {
    if (failure == null) {
      outcome.complete(reply);
    } else {
      outcome.completeExceptionally(failure);
    }
  }

  private static @Nullable Void fail(CompletableFuture<Reply> outcome, Throwable failure) {
    outcome.completeExceptionally(failure);
    return null;
  }

  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindSafety(Safety service) {
    safety.arrived(service);
  }

  void unbindSafety(Safety service) {
    safety.left(service);
  }

  @Reference(
      name = "talker",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindTalker(Talker service) {
    talker.arrived(service);
  }

  void unbindTalker(Talker service) {
    talker.left(service);
  }

  @Reference(
      name = "health",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindHealth(Health service) {
    health.arrived(service);
  }

  void unbindHealth(Health service) {
    health.left(service);
  }

  @Reference(
      name = "alerts",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindAlerts(Alerts service) {
    alerts.arrived(service);
  }

  void unbindAlerts(Alerts service) {
    alerts.left(service);
  }

  @Deactivate
  void close() {
    lanes.close();
  }
}
