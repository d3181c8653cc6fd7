package aurora5.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.chat.Reply;
import aurora5.api.chat.Reply.Kind;
import aurora5.api.context.Contexts;
import aurora5.api.run.Trigger;
import aurora5.api.safety.Light;
import aurora5.api.safety.TextRefusedException;
import aurora5.api.store.StoreException;
import aurora5.chat.core.State;
import aurora5.context.ContextRoom;
import aurora5.testkit.memory.FailingJournal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The room with a store that outlives it: deaths, repeats, order and safety. */
final class ChatRoomTest {
  private final ChatHouse house = new ChatHouse();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aConversationGoesOnAfterADeathInTheMiddle() {
    house.tell("동화책 만들어 줘", "지우", "열 살");
    house.store.die();
    house.revive();
    Reply confirm = house.tell(ChatHouse.ANSWERS.subList(2, 8).toArray(String[]::new));
    assertThat(confirm.kind()).isEqualTo(Kind.CONFIRM);
    assertThat(confirm.text()).contains("지우", "10");
    house.store.die();
    house.revive();
    assertThat(house.say("네").kind()).isEqualTo(Kind.WORKING);
    assertThat(house.runs.wishes.get(0).userId()).contains("user-1");
    assertThat(house.runs.wishes.get(0).trigger()).isEqualTo(Trigger.CHAT);
  }

  @Test
  void aDeathAfterTheYesStartsTheRunOnceAndTheYesAgainIsTheSameYes() {
    house.confirmed();
    house.runs.beforeStart = house.store::die;
    house.room.say(ChatHouse.message("yes", "네"), word -> {});
    await(() -> house.runs.wishes.size() == 1);
    house.runs.beforeStart = () -> {};
    house.revive();
    Reply again = ChatHouse.get(house.room.say(ChatHouse.message("yes", "네"), word -> {}));
    assertThat(again.kind()).isEqualTo(Kind.WORKING);
    assertThat(house.runs.byKey).hasSize(1);
    assertThat(house.runs.wishes.stream().distinct()).as("the very same wish").hasSize(1);

    assertThat(ChatHouse.get(house.room.say(ChatHouse.message("yes", "네"), word -> {})))
        .isEqualTo(again);
    assertThat(house.runs.wishes).hasSize(2);
  }

  @Test
  void aDeathAfterTheYesIsMadeUpForBeforeAnotherMessageIsHeard() {
    house.confirmed();
    house.runs.beforeStart = house.store::die;
    house.room.say(ChatHouse.message("yes", "네"), word -> {});
    await(() -> house.runs.wishes.size() == 1);
    house.runs.beforeStart = () -> {};
    house.revive();
    assertThat(house.say("다 됐어?").text()).contains("create-story", "실행 중");
    assertThat(house.runs.byKey).hasSize(1);
    assertThat(house.kept().orElseThrow().jobs()).hasSize(1);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void theEndOfARunIsToldToWhoeverWaitsAlsoAfterADeath() {
    house.confirmed();
    Reply working = house.say("네");
    CompletionStage<Reply> outcome = house.room.outcome("c-1", working.runId().orElseThrow());
    assertThat(outcome.toCompletableFuture()).isNotDone();
    house.store.die();
    house.revive();
    CompletionStage<Reply> second = house.room.outcome("c-1", working.runId().orElseThrow());
    house.runs.end(
        working.runId().orElseThrow(),
        "{\"storyId\":\"s\",\"title\":\"푸른 고양이\",\"degraded\":true,"
            + "\"reason\":{\"ko\":\"설정된 모델이 없습니다.\",\"en\":\"no model\"},"
            + "\"book\":{\"name\":\"book.html\",\"url\":\"/api/runs/"
            + working.runId().orElseThrow()
            + "/artifacts/book.html\"}}");
    Reply done = ChatHouse.get(second);
    assertThat(done.kind()).isEqualTo(Kind.DONE);
    assertThat(done.turn()).isEqualTo(working.turn());
    assertThat(done.text()).contains("푸른 고양이", "offline-template", "설정된 모델이 없습니다.");
    assertThat(done.links().get(0).url()).endsWith("/artifacts/book.html");
    assertThat(house.kept().orElseThrow().untold()).isEmpty();
  }

  @Test
  void whoeverDidNotWaitHearsOfTheEndWithTheNextAnswer() {
    house.confirmed();
    Reply working = house.say("네");
    house.runs.end(working.runId().orElseThrow(), "{\"title\":\"푸른 고양이\"}");
    assertThat(house.say("안녕").text()).startsWith("[create-story] 다 됐습니다!").contains("푸른 고양이");
    assertThat(house.say("안녕").text()).doesNotContain("푸른 고양이");
  }

  @Test
  void whoeverLostPatienceHearsOfTheEndWithTheNextAnswer() {
    house.confirmed();
    String run = house.say("네").runId().orElseThrow();
    house.room.outcome("c-1", run).toCompletableFuture().cancel(false);
    house.runs.end(run, "{\"title\":\"푸른 고양이\"}");
    assertThat(house.say("안녕").text()).contains("푸른 고양이");
  }

  private String approving() {
    house.workflows.add(Workshop.approval());
    Reply working = house.tell("승인 받아 줘", "지우");
    assertThat(working.kind()).isEqualTo(Kind.WORKING);
    return working.runId().orElseThrow();
  }

  @Test
  void whatARunWaitsForIsAskedForAndTheAnswerReachesItAfterAClearYes() {
    String run = approving();
    CompletionStage<Reply> outcome = house.room.outcome("c-1", run);
    house.runs.waits(run, "approval");
    Reply question = ChatHouse.get(outcome);
    assertThat(question.kind()).isEqualTo(Kind.ASK);
    assertThat(question.runId()).contains(run);
    assertThat(question.text()).contains("'approval' 단계에서 답을 기다립니다", "승인할까요", "(1/2)");
    house.store.die();
    house.revive();
    assertThat(ChatHouse.get(house.room.outcome("c-1", run))).as("asked once").isEqualTo(question);
    assertThat(house.tell("네", "수고했어요").kind()).isEqualTo(Kind.CONFIRM);
    assertThat(house.runs.answers).isEmpty();
    Reply told = house.say("네");
    assertThat(told.kind()).isEqualTo(Kind.WORKING);
    assertThat(told.runId()).contains(run);
    assertThat(house.runs.answers.get(run + "/approval").text())
        .isEqualTo("{\"yes\":true,\"word\":\"수고했어요\"}");
    CompletionStage<Reply> end = house.room.outcome("c-1", run);
    house.runs.end(run, "{\"text\":\"수고했어요\"}");
    assertThat(ChatHouse.get(end).text()).isEqualTo("다 됐습니다!\n- 결과 글: 수고했어요");
  }

  @Test
  void aRedAnswerReachesNoRunAndNothingOfItIsKept() {
    String run = approving();
    house.runs.waits(run, "approval");
    house.tell("답하기", "네");
    State before = house.kept().orElseThrow();
    assertThatThrownBy(() -> house.say("RED 토끼풀")).hasCauseInstanceOf(TextRefusedException.class);
    assertThat(house.kept()).contains(before);
    assertThat(house.runs.answers).isEmpty();
  }

  @Test
  void aDeathAfterTheAnswerWasGivenSaysThatItIsGiven() {
    String run = approving();
    house.runs.waits(run, "approval");
    house.tell("답하기", "네", "수고");
    house.runs.beforeEvent = house.store::die;
    house.room.say(ChatHouse.message("yes", "네"), word -> {});
    await(() -> house.runs.answers.size() == 1);
    house.runs.beforeEvent = () -> {};
    house.revive();
    Reply again = ChatHouse.get(house.room.say(ChatHouse.message("yes", "네"), word -> {}));
    assertThat(again.text()).contains("이미 답을 받았거나");
    assertThat(house.kept().orElseThrow().frame()).isEmpty();
  }

  @Test
  void whoeverWasNotAskedHearsOnceThatARunWaits() {
    String run = approving();
    house.runs.waits(run, "approval");
    assertThat(house.say("안녕").text()).startsWith("approval 실행이").contains("'답하기'");
    assertThat(house.say("안녕").text()).doesNotContain("답하기");
    assertThat(house.say("답하기").text()).contains("승인할까요");
  }

  @Test
  void whileSomethingElseIsOpenAQuestionOfARunOnlyAnnouncesItself() {
    String run = approving();
    CompletionStage<Reply> outcome = house.room.outcome("c-1", run);
    house.tell("동화책 만들어 줘");
    house.runs.waits(run, "approval");
    assertThat(ChatHouse.get(outcome).text()).contains("하던 이야기를 마치고 '답하기'");
    assertThat(house.say("지우").text()).contains("나이");
  }

  @Test
  void aRunOfThisConversationIsStoppedAfterAClearYes() {
    String run = approving();
    assertThat(house.say("그 실행 취소해 줘").text()).contains(run, "이 실행을 멈출까요?");
    house.store.die();
    house.revive();
    assertThat(house.runs.cancelled).isEmpty();
    assertThat(house.say("네").text()).startsWith("멈추었습니다");
    assertThat(house.runs.cancelled).containsExactly(run);
  }

  @Test
  void aRunNobodyStartedHasNoOutcome() {
    assertThatThrownBy(() -> ChatHouse.get(house.room.outcome("c-1", "nobody")))
        .hasMessageContaining("no such run");
  }

  @Test
  void aRedTextInTheMiddleIsAnsweredWithCareAndNothingOfItIsKept() {
    house.tell("동화책 만들어 줘", "지우");
    State before = house.kept().orElseThrow();
    assertThatThrownBy(() -> house.say("RED 토끼풀"))
        .cause()
        .isInstanceOfSatisfying(
            TextRefusedException.class,
            refused -> {
              assertThat(refused.isRed()).isTrue();
              assertThat(refused.words().ko()).contains("109");
            });
    assertThat(house.safety.told).containsExactly(Light.RED);
    assertThat(house.kept()).contains(before);
    assertThat(house.say("열 살").text()).contains("성격");
  }

  @Test
  void ofARunThatIsFoundToBeRedTheConversationKeepsNoWordAndTellsWhatToDo() {
    house.confirmed();
    String run = house.say("네").runId().orElseThrow();
    assertThat(house.everything()).contains("할머니와 바다에 간 일");
    house.runs.endRed(run);
    await(() -> !house.everything().contains("할머니"));
    assertThat(house.say("안녕").text()).contains("109");
    assertThat(house.everything()).doesNotContain("지우", "할머니");
    assertThat(house.say("안녕").text()).doesNotContain("109");
  }

  @Test
  void whoeverWaitsForARedEndIsToldWhatToDoAndNoWordIsKept() {
    house.confirmed();
    String run = house.say("네").runId().orElseThrow();
    CompletionStage<Reply> outcome = house.room.outcome("c-1", run);
    house.runs.endRed(run);
    assertThat(ChatHouse.get(outcome).text()).contains("109");
    await(() -> !house.everything().contains("할머니"));
    assertThat(house.kept().orElseThrow().untold()).isEmpty();
  }

  @Test
  void aDeathBeforeTheConversationHasForgottenIsMadeUpFor() {
    house.confirmed();
    String run = house.say("네").runId().orElseThrow();
    house.store.die();
    house.runs.endRed(run);
    house.revive();
    assertThat(house.everything()).contains("할머니");
    assertThat(house.say("안녕").text()).contains("109");
    assertThat(house.everything()).doesNotContain("지우", "할머니");
  }

  @Test
  void messagesThatAreRedTogetherAreNotKept() {
    house.confirmed();
    house.runs.refusesRed = true;
    assertThatThrownBy(() -> house.say("네")).hasCauseInstanceOf(TextRefusedException.class);
    assertThat(house.everything()).doesNotContain("지우", "할머니");
  }

  @Test
  void aYellowTextIsToldOnceAndAnsweredWarmly() {
    assertThat(house.say("YELLOW 동화 만들어 줘").text()).startsWith("마음이 쓰이는");
    house.tell("지우", "7");
    assertThat(house.safety.told).containsExactly(Light.YELLOW);
  }

  @Test
  void noTextIsTakenWhileSafetyIsAway() {
    house.company.safety = Optional.empty();
    assertThatThrownBy(() -> house.say("안녕"))
        .cause()
        .isInstanceOfSatisfying(
            TextRefusedException.class, refused -> assertThat(refused.isRed()).isFalse());
    assertThat(house.kept()).isEmpty();
  }

  @Test
  void messagesOfOneConversationAreAnsweredOneAfterTheOther() {
    List<CompletionStage<Reply>> replies = new ArrayList<>();
    replies.add(house.room.say(ChatHouse.message("0", "동화책 만들어 줘"), word -> {}));
    for (int i = 0; i < ChatHouse.ANSWERS.size(); i++) {
      replies.add(house.room.say(ChatHouse.message("a" + i, ChatHouse.ANSWERS.get(i)), word -> {}));
    }
    List<Long> turns = replies.stream().map(reply -> ChatHouse.get(reply).turn()).toList();
    assertThat(turns)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).mapToObj(Long::valueOf).toList());
    assertThat(ChatHouse.get(replies.get(8)).kind()).isEqualTo(Kind.CONFIRM);
  }

  @Test
  void tooManyThatWaitAreRefused() {
    var gate = new CompletableFuture<Void>();
    var lanes = new Lanes(house.threads.io());
    CompletionStage<Void> first = lanes.run("c", gate::join);
    List<CompletionStage<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < Lanes.DEEPEST; i++) {
      int number = i;
      waiting.add(lanes.run("c", () -> number));
    }
    assertThat(lanes.run("c", () -> 0).toCompletableFuture()).isCompletedExceptionally();
    assertThat(ChatHouse.get(lanes.run("other", () -> 7))).isEqualTo(7);
    gate.complete(null);
    ChatHouse.get(first);
    assertThat(waiting.stream().map(ChatHouse::get).toList()).hasSize(Lanes.DEEPEST);
    lanes.close();
    assertThatThrownBy(() -> ChatHouse.get(lanes.run("c", () -> 0)))
        .hasCauseInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void anUnreadableConversationBeginsAnew() {
    var contexts = ContextRoom.of(house.store, house.store, Clock.systemUTC());
    ChatHouse.get(
        contexts.write(
            new Contexts.Wish(
                "chat-c-1",
                "conversation",
                Optional.of(new Json("{\"language\":\"ko\",\"open\":\"starting\",\"frame\":7}")),
                OptionalLong.empty(),
                "somebody")));
    assertThat(house.say("안녕").turn()).isEqualTo(1);
    assertThat(house.runs.wishes).isEmpty();
  }

  @Test
  void aStoreThatFailsFailsTheMessageAndItMayBeSentAgain() {
    house.tell("동화책 만들어 줘");
    var failing = new FailingJournal(house.store);
    failing.fail(StoreException.Kind.BUSY);
    var broken =
        new ChatRoom(
            new Shelf(ContextRoom.of(house.store, failing, Clock.systemUTC()), failing),
            house.workflows,
            ChatHouse.GUESSES,
            house.runs,
            house.company,
            house.threads.io(),
            Clock.systemUTC());
    assertThatThrownBy(() -> ChatHouse.get(broken.say(ChatHouse.message("x", "지우"), word -> {})))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StoreException.class);
    assertThat(ChatHouse.get(house.room.say(ChatHouse.message("x", "지우"), word -> {})).text())
        .contains("(2/8)");
  }
}
