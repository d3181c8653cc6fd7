package aurora5.openai.ask;

import aurora5.api.talk.Tool;
import aurora5.api.talk.Turn;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for text, whichever way the server wants it. Immutable.
 *
 * @param schema what the answer shall look like; empty for words
 */
record Prompt(
    String model,
    String instructions,
    List<Turn> turns,
    List<Tool> tools,
    Optional<StrictSchema> schema) {}
