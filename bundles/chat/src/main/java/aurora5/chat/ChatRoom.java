package aurora5.chat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.catalog.Workflows;
import aurora5.api.chat.Chat;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.context.Contexts;
import aurora5.api.intent.Intents;
import aurora5.api.run.Runs;
import aurora5.api.safety.Safety;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.safety.Verdict;
import aurora5.api.step.ContextException;
import aurora5.api.store.Journal;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat as a component: safety first, then the lane of the conversation. Thread-safe. */
@Component(service = Chat.class)
public final class ChatRoom implements Chat {
  /** Anybody may name a conversation anything, so not even its name is told on. */
  private static final Text WHERE = new Text("대화", "a conversation");

  private static final Logger LOG = LoggerFactory.getLogger(ChatRoom.class);

  private final Company company;
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
      @Reference(name = "company") Company company,
      @Reference(name = "work") Work work) {
    this(
        new Shelf(contexts, journal),
        workflows,
        intents,
        runs,
        company,
        work.io(),
        Clock.systemUTC());
  }

  ChatRoom(
      Shelf shelf,
      Workflows workflows,
      Intents intents,
      Runs runs,
      Company company,
      Executor io,
      Clock clock) {
    this.runs = runs;
    this.company = company;
    lanes = new Lanes(io);
    var catalogue = new Catalogue(workflows);
    var house = new House(runs, catalogue, company);
    var modelling = new Modelling(company, house);
    conversations = new Conversations(shelf, catalogue, intents, runs, house, modelling, clock);
  }

  @Override
  public CompletionStage<Reply> say(Message message, Consumer<String> words) {
    Optional<Safety> there = company.safety;
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
      Reply reply = conversations.answer(message, delicate, words);
      reply
          .runId()
          .filter(run -> reply.kind() == Kind.WORKING)
          .ifPresent(run -> forgetIfRed(message.conversationId(), run));
      return reply;
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

  /** What a death prevents is made up for when something is said next. */
  private void forgetIfRed(String conversation, String runId) {
    runs.settled(runId, false)
        .thenCompose(
            run ->
                lanes.run(
                    conversation,
                    () -> {
                      conversations.forgetRed(conversation);
                      return run;
                    }))
        .whenComplete(
            (run, failure) -> {
              if (failure != null) {
                LOG.warn("A conversation could not be looked through after run {}", runId, failure);
              }
            });
  }

  @Override
  public CompletionStage<Reply> outcome(String conversationId, String runId) {
    if (runs.find(runId).isEmpty()) {
      return CompletableFuture.failedFuture(new NoSuchElementException("no such run: " + runId));
    }
    var outcome = new CompletableFuture<Reply>();
    conversations.awaits(runId);
    outcome.whenComplete((reply, failure) -> conversations.awaitsNoMore(runId));
    told(conversationId, runId, true, outcome)
        .whenComplete(
            (reply, failure) -> {
              if (failure == null) {
                outcome.complete(reply);
              } else {
                outcome.completeExceptionally(failure);
              }
            });
    return outcome;
  }

  /** What there is to tell of a run once it has ended, or waits for an answer. */
  private CompletionStage<Reply> told(
      String conversation, String runId, boolean stopAtWait, CompletableFuture<Reply> outcome) {
    return runs.settled(runId, stopAtWait)
        .thenCompose(
            run -> {
              if (outcome.isDone()) {
                return outcome;
              }
              return lanes
                  .run(conversation, () -> conversations.settled(conversation, run))
                  .thenCompose(
                      reply ->
                          reply
                              .<CompletionStage<Reply>>map(CompletableFuture::completedFuture)
                              // It waits for another run.
                              .orElseGet(() -> told(conversation, runId, false, outcome)));
            });
  }

  @Deactivate
  void close() {
    lanes.close();
  }
}
