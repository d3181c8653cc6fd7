package aurora5.api.talk;

import java.util.List;
import java.util.Objects;

/**
 * What has been said so far. Immutable.
 *
 * @param instructions what the model is and how it shall talk; never a person's words
 * @param turns oldest first; every tool call is followed by exactly one result
 * @param tools what the model may ask for
 */
public record Talk(String instructions, List<Turn> turns, List<Tool> tools) {
  public Talk {
    Objects.requireNonNull(instructions, "instructions");
    turns = List.copyOf(turns);
    tools = List.copyOf(tools);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("a talk without a turn: nobody has said anything");
    }
    long names = tools.stream().map(Tool::name).distinct().count();
    if (names < tools.size()) {
      throw new IllegalArgumentException(
          "two tools of one name among " + tools.stream().map(Tool::name).toList());
    }
  }
}
