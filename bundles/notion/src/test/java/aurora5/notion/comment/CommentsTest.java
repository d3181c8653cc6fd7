package aurora5.notion.comment;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.chat.Reply.Kind;
import aurora5.json.Documents;
import aurora5.testkit.notion.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations in comments against a stand-in that fails in every way. */
final class CommentsTest {
  private static final Duration ROUND = Duration.ofSeconds(70);
  private static final List<String> ANSWERS =
      List.of("지우", "열 살", "호기심", "그림", "화가", "파랑", "고양이", "바다");

  @TempDir Path folder;
  private CommentHouse house;

  @BeforeEach
  void open() throws Exception {
    house = new CommentHouse(folder);
    house.passes(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private String page() {
    return house.notion.page();
  }

  @Test
  void aWholeConversationOfEightAnswersGoesOnInOneThread() {
    JsonNode first = house.begins(page(), "우리 아이 동화책 만들어 줘");
    house.passes(ROUND);
    assertThat(house.said(first)).containsExactly("1: 우리 아이 동화책 만들어 줘");
    for (String answer : ANSWERS) {
      house.answers(first, answer);
      house.passes(ROUND);
    }
    assertThat(house.said(first)).hasSize(9).last().isEqualTo("9: 바다");
    house.answers(first, "네");
    house.passes(ROUND);
    assertThat(house.said(first)).hasSize(10).last().isEqualTo("시작했습니다.");

    house.chat.outcome.complete(
        CommentHouse.Talk.of("c", Kind.DONE, "다 됐습니다!", Optional.of("run-1")));
    house.passes(Duration.ofSeconds(5));
    assertThat(house.said(first)).as("edited, not added").hasSize(10).last().isEqualTo("다 됐습니다!");
    assertThat(house.chat.heard).hasSize(10);
    assertThat(house.chat.heard.stream().map(message -> message.conversationId()).distinct())
        .hasSize(1);
  }

  @Test
  void aCommentThatIsToldOfTwiceAndFoundTooIsAnsweredOnce() {
    JsonNode comment = house.begins(page(), "안녕");
    house.told(comment);
    house.told(comment);
    house.passes(ROUND);
    house.told(comment);
    house.passes(ROUND);
    assertThat(house.said(comment)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerOfWhichNothingWasHeardIsLookedForBeforeItIsGivenAgain(boolean applied) {
    house.notion.fail("POST", "/comments", Fault.reset(applied), 1);
    JsonNode comment = house.begins(page(), "안녕");
    house.passes(ROUND);
    house.passes(ROUND);
    assertThat(house.said(comment)).hasSize(1);
  }

  @Test
  void theSameAnswerToAnotherQuestionIsNotTakenForThisOne() {
    JsonNode first = house.begins(page(), "RED 하나");
    house.passes(ROUND);
    house.notion.fail("POST", "/comments", Fault.reset(false), 1);
    house.answers(first, "RED 둘");
    house.passes(ROUND);
    house.passes(ROUND);
    assertThat(house.said(first)).containsExactly("109로 전화해 주세요", "109로 전화해 주세요");
  }

  @Test
  void aDeathBeforeTheAnswerIsKnownGivesNoSecondOne() throws Exception {
    JsonNode comment = house.begins(page(), "안녕");
    house.notion.fail("POST", "/comments", Fault.reset(true), 1);
    house.passes(Duration.ofSeconds(6));
    house.restart();
    house.passes(ROUND);
    house.passes(ROUND);
    assertThat(house.said(comment)).hasSize(1);
  }

  @Test
  void whatWasSaidWhileAuroraWasDownIsAnsweredAndOldThingsAreNot() throws Exception {
    house.restart();
    JsonNode comment = house.begins(page(), "안녕");
    house.time.jumpTo(house.time.instant().plus(Duration.ofHours(2)));
    house.passes(ROUND);
    assertThat(house.said(comment)).hasSize(1);

    house.restart();
    JsonNode old = house.begins(page(), "어제 이야기");
    house.time.jumpTo(house.time.instant().plus(Duration.ofHours(30)));
    house.passes(ROUND);
    assertThat(house.said(old)).isEmpty();
  }

  @Test
  void anOutageOnlyDelays() {
    house.notion.outage(Fault.unavailable(false), Duration.ofMinutes(10));
    JsonNode comment = house.begins(page(), "안녕");
    house.passes(Duration.ofMinutes(9));
    assertThat(house.said(comment)).isEmpty();
    house.notion.mend();
    house.passes(Duration.ofMinutes(6));
    assertThat(house.said(comment)).hasSize(1);
  }

  @Test
  void neverToItselfNorToOtherPrograms() {
    ObjectNode body = Documents.mapper().createObjectNode();
    body.putArray("rich_text").addObject().putObject("text").put("content", "@Aurora 안녕");
    body.putObject("parent").put("page_id", page());
    JsonNode own = house.notion.workspace().byConnection("POST", "/comments", Map.of(), body);
    house.told(own);
    house.passes(ROUND);
    assertThat(house.said(own)).containsExactly("@Aurora 안녕");
    assertThat(house.chat.heard).isEmpty();
  }

  @Test
  void elsewhereOnlyWhoCallsItAndWhoWentOnTalkingWithIt() {
    String elsewhere = house.notion.workspace().hiddenPage("Elsewhere");
    house.notion.workspace().share(elsewhere);
    JsonNode other = house.begins(elsewhere, "점심 뭐 먹지");
    house.told(other);
    house.passes(Duration.ofSeconds(5));
    assertThat(house.said(other)).isEmpty();

    JsonNode called = house.begins(elsewhere, "@Aurora 동화책 만들어 줘");
    house.told(called);
    house.passes(Duration.ofSeconds(5));
    assertThat(house.said(called)).containsExactly("1: 동화책 만들어 줘");
    house.told(house.answers(called, "지우"));
    house.passes(Duration.ofSeconds(5));
    assertThat(house.said(called)).hasSize(2);
  }

  @Test
  void aRedCommentIsAnsweredWithCareAndNoWordOfItIsKept() {
    JsonNode comment = house.begins(page(), "RED 토끼풀");
    house.passes(ROUND);
    assertThat(house.said(comment)).containsExactly("109로 전화해 주세요");
    assertThat(
            house
                .store
                .deliveries()
                .delivery(Inbox.CHANNEL, Inbox.key(comment.path("id").asText())))
        .hasValueSatisfying(row -> assertThat(row.body().text()).doesNotContain("토끼풀"));
  }

  @Test
  void whoWritesEnglishIsAnsweredInEnglish() {
    JsonNode comment = house.begins(page(), "RED alert");
    house.passes(ROUND);
    assertThat(house.said(comment)).containsExactly("call 109");
  }

  @Test
  void whereTheChatCannotSayAnythingForLongThatIsSaid() {
    house.chat.fail(7);
    JsonNode comment = house.begins(page(), "안녕");
    house.passes(Duration.ofMinutes(12));
    assertThat(house.said(comment)).as("the eighth time it could").containsExactly("1: 안녕");

    house.chat.fail(1_000);
    JsonNode other = house.begins(page(), "또 안녕");
    house.passes(Duration.ofMinutes(12));
    assertThat(house.said(other)).singleElement().asString().startsWith("지금은 답하지 못했습니다");
  }

  @Test
  void withATokenOfAPersonsOwnThatPersonIsAnsweredAndAuroraNeverAnswersItself() throws Exception {
    house.notion.workspace().personal();
    house.secretary.changed();
    JsonNode comment = house.begins(page(), "안녕");
    house.passes(ROUND);
    house.answers(comment, "지우");
    house.passes(ROUND);
    house.restart();
    house.passes(ROUND);
    assertThat(house.thread(comment)).containsExactly("안녕", "1: 안녕", "지우", "2: 지우");

    String elsewhere = house.notion.workspace().hiddenPage("Elsewhere");
    house.notion.workspace().share(elsewhere);
    JsonNode note = house.begins(elsewhere, "우유 사기");
    house.told(note);
    house.told(house.answers(note, "빵도"));
    house.passes(ROUND);
    assertThat(house.thread(note)).as("its own notes are no talk").hasSize(2);
    JsonNode called = house.begins(elsewhere, "@Aurora 안녕");
    house.told(called);
    house.passes(ROUND);
    house.told(house.answers(called, "지우"));
    house.passes(ROUND);
    assertThat(house.thread(called)).containsExactly("@Aurora 안녕", "3: 안녕", "지우", "4: 지우");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withATokenOfAPersonsOwnALostAnswerIsNotTakenForThePersonsWords(boolean dies)
      throws Exception {
    house.notion.workspace().personal();
    house.secretary.changed();
    house.notion.fail("POST", "/comments", Fault.reset(true), 1);
    JsonNode comment = house.begins(page(), "안녕");
    house.told(comment);
    house.passes(Duration.ZERO);
    house.notion.workspace().all("comment").forEach(house::told);
    if (dies) {
      house.restart();
    }
    house.passes(ROUND);
    house.passes(ROUND);
    assertThat(house.thread(comment)).containsExactly("안녕", "1: 안녕");
  }

  @Test
  void aDeletedCommentIsForgotten() {
    JsonNode comment = house.begins(page(), "안녕");
    house.told(comment);
    house.notion.person(
        "DELETE", "/comments/" + comment.path("id").asText(), Documents.mapper().missingNode());
    house.passes(ROUND);
    assertThat(house.said(comment)).isEmpty();
    assertThat(house.secretary.inbox().open()).isEmpty();
  }
}
