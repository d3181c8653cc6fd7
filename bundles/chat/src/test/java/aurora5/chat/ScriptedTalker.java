package aurora5.chat;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.talk.Talk;
import aurora5.api.talk.Talker;
import aurora5.api.talk.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A model that says what it is told, and insists on what real ones insist on. */
final class ScriptedTalker implements Talker {
  final Deque<Object> script = new ArrayDeque<>();
  final List<Talk> talks = new ArrayList<>();

  ScriptedTalker says(String text) {
    script.add(new Turn.Model(text, List.of(), "gpt-test", Optional.empty()));
    return this;
  }

  ScriptedTalker wishes(String... toolsAndArguments) {
    List<Turn.Wish> wishes = new ArrayList<>();
    for (int i = 0; i < toolsAndArguments.length; i += 2) {
      wishes.add(
          new Turn.Wish(
              "w" + talks.size() + i, toolsAndArguments[i], new Json(toolsAndArguments[i + 1])));
    }
    script.add(new Turn.Model("", wishes, "gpt-test", Optional.empty()));
    return this;
  }

  ScriptedTalker fails(RuntimeException failure) {
    script.add(failure);
    return this;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Turn.Model next(Talk talk, Consumer<String> words) {
    talks.add(talk);
    checkPairs(talk.turns());
    Object next = script.isEmpty() ? new IllegalStateException("no more script") : script.poll();
    if (next instanceof RuntimeException failure) {
      throw failure;
    }
    Turn.Model turn = (Turn.Model) next;
    words.accept(turn.text());
    return turn;
  }

  /** Every wish has exactly one result before anybody says anything else. */
  private static void checkPairs(List<Turn> turns) {
    Set<String> open = new TreeSet<>();
    for (Turn turn : turns) {
      if (turn instanceof Turn.Result result) {
        assertThat(open.remove(result.wishId())).as("a result that was wished for").isTrue();
      } else {
        assertThat(open).as("wishes without a result").isEmpty();
      }
      if (turn instanceof Turn.Model model) {
        model.wishes().forEach(wish -> open.add(wish.id()));
      }
    }
    assertThat(open).isEmpty();
  }
}
