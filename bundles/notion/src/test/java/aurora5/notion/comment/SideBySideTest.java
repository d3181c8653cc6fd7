package aurora5.notion.comment;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.chat.Reply.Kind;
import aurora5.json.Documents;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.Received;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that take long, beside others that do not. */
final class SideBySideTest {
  private static final Duration ROUND = Duration.ofSeconds(70);
  private static final String WORKING = "작업 중… 답이 준비되면 여기에 적을게요.";

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

  private JsonNode begins(String text) {
    JsonNode comment = house.begins(house.notion.page(), text);
    house.told(comment);
    return comment;
  }

  private JsonNode slow(String text) {
    house.chat.hold(text);
    return begins(text);
  }

  @Test
  void whatWasSaidFirstIsAnsweredFirstThoughItIsHeardOfLater() {
    JsonNode first = house.begins(house.notion.page(), "하나");
    JsonNode second = house.answers(first, "둘");
    Instant now = house.time.instant();
    house.told(second, now.minusMillis(10));
    house.told(first, now.minusMillis(900));
    house.passes(Duration.ofSeconds(5));
    assertThat(house.chat.heardTexts()).containsExactly("하나", "둘");
    assertThat(house.said(first)).containsExactly("1: 하나", "2: 둘");
  }

  @ParameterizedTest
  @CsvSource({"느린 질문,작업 중… 답이 준비되면 여기에 적을게요.", "a slow one,Working… the answer will stand here."})
  void whoeverWaitsIsShownThatAnAnswerIsInTheMakingAndItBecomesTheAnswer(
      String text, String working) {
    JsonNode comment = slow(text);
    house.passes(Duration.ofSeconds(1));
    assertThat(house.said(comment)).as("a moment is nothing").isEmpty();
    house.passes(Duration.ofSeconds(3));
    assertThat(house.said(comment)).containsExactly(working);
    house.passes(ROUND);
    assertThat(house.said(comment)).containsExactly(working);
    house.chat.release(text);
    house.passes(Duration.ofSeconds(3));
    assertThat(house.said(comment)).containsExactly("1: " + text);
    assertThat(house.writes()).extracting(Received::method).containsExactly("POST", "PATCH");
  }

  @Test
  void aSlowAnswerHoldsUpItsOwnDiscussionOnly() {
    JsonNode slow = slow("느린 질문");
    house.told(house.answers(slow, "그 다음"));
    house.passes(Duration.ofSeconds(1));
    JsonNode quick = begins("빠른 질문");
    house.passes(Duration.ofSeconds(1));
    assertThat(house.said(quick)).containsExactly("2: 빠른 질문");
    assertThat(house.chat.heardTexts()).containsExactly("느린 질문", "빠른 질문");
    house.chat.release("느린 질문");
    house.passes(Duration.ofSeconds(5));
    assertThat(house.chat.heardTexts()).containsExactly("느린 질문", "빠른 질문", "그 다음");
    assertThat(house.said(slow)).containsExactly("1: 느린 질문", "3: 그 다음");
  }

  @Test
  void whatHasToBeTriedAgainIsNotOvertakenInItsDiscussion() {
    JsonNode comment = begins("하나");
    house.chat.fail(3);
    house.passes(Duration.ofSeconds(1));
    house.told(house.answers(comment, "둘"));
    house.passes(ROUND);
    assertThat(house.said(comment)).containsExactly("1: 하나", "2: 둘");
  }

  @Test
  void noMoreThanFourAnswersAreInTheMakingAndTheOthersAreToldToWait() {
    List<JsonNode> comments = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      comments.add(slow("느린 " + i));
    }
    house.passes(Duration.ofSeconds(5));
    assertThat(house.chat.heardTexts()).containsExactly("느린 1", "느린 2", "느린 3", "느린 4");
    assertThat(comments).allSatisfy(each -> assertThat(house.said(each)).containsExactly(WORKING));
    house.chat.release("느린 3");
    house.passes(Duration.ofSeconds(3));
    assertThat(house.chat.heardTexts()).hasSize(5).last().isEqualTo("느린 5");
    for (int i : List.of(1, 2, 4, 5)) {
      house.chat.release("느린 " + i);
    }
    house.passes(Duration.ofSeconds(3));
    house.chat.release("느린 6");
    house.passes(Duration.ofSeconds(3));
    for (int i = 1; i <= 6; i++) {
      assertThat(house.said(comments.get(i - 1))).containsExactly(i + ": 느린 " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDeathMeanwhileLeavesOneCommentThatBecomesTheAnswer(boolean known) throws Exception {
    if (!known) {
      house.notion.fail("POST", "/comments", Fault.reset(true), 1);
    }
    JsonNode comment = slow("느린 질문");
    house.passes(Duration.ofSeconds(3));
    house.restart();
    house.passes(Duration.ofSeconds(10));
    assertThat(house.said(comment)).containsExactly(WORKING);
    house.chat.release("느린 질문");
    house.passes(ROUND);
    assertThat(house.said(comment)).containsExactly("1: 느린 질문");
  }

  @Test
  void aDeathWhileTheAnswerWasPostedIsNotFollowedByAnotherComment() throws Exception {
    house.notion.fail("POST", "/comments", Fault.reset(true), 1);
    JsonNode comment = begins("질문");
    house.passes(Duration.ofSeconds(1));
    house.restart();
    house.chat.hold("질문");
    house.passes(ROUND);
    assertThat(house.said(comment)).as("it may be there, so nothing is added").hasSize(1);
    house.chat.release("질문");
    house.passes(ROUND);
    assertThat(house.said(comment)).containsExactly("1: 질문");
    assertThat(house.writes()).hasSize(1);
  }

  @Test
  void betweenTwoEditsOfACommentThereAreTwoSeconds() {
    JsonNode comment = slow("네");
    house.chat.outcome.complete(
        CommentHouse.Talk.of("c", Kind.DONE, "다 됐습니다!", Optional.of("run-1")));
    house.passes(Duration.ofSeconds(2));
    house.chat.release("네");
    house.passes(Duration.ofSeconds(10));
    assertThat(house.said(comment)).containsExactly("다 됐습니다!");
    List<Received> writes = house.writes();
    assertThat(writes).extracting(Received::method).containsExactly("POST", "PATCH", "PATCH");
    for (int i = 1; i < writes.size(); i++) {
      assertThat(Duration.between(writes.get(i - 1).at(), writes.get(i).at()))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void aPauseThatWasBegunHoldsAfterADeath() throws Exception {
    slow("느린 질문");
    house.passes(Duration.ofSeconds(2));
    assertThat(house.writes()).hasSize(1);
    house.restart();
    house.chat.release("느린 질문");
    house.passes(Duration.ofSeconds(1));
    assertThat(house.writes()).hasSize(1);
    house.passes(Duration.ofSeconds(1));
    assertThat(house.writes()).hasSize(2);
  }

  @Test
  void aQuestionThatIsTakenBackLeavesNoPromise() throws Exception {
    JsonNode comment = slow("느린 질문");
    house.passes(Duration.ofSeconds(3));
    house.notion.person(
        "DELETE", "/comments/" + comment.path("id").asText(), Documents.mapper().missingNode());
    house.restart();
    house.passes(ROUND);
    assertThat(house.said(comment)).singleElement().asString().startsWith("질문이 지워져서");
    assertThat(house.secretary.inbox().open()).isEmpty();
  }
}
