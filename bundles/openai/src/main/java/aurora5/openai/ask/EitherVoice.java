package aurora5.openai.ask;

import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.openai.line.Line;
import aurora5.openai.setup.Setup.Api;
import java.util.function.Consumer;

/**
 * Responses, and Chat Completions where the server does not have it; or the one that is set.
 * Immutable.
 */
record EitherVoice(Line line, Habits habits) implements Voice {
  private interface Way {
    Reply by(Voice voice) throws InterruptedException;
  }

  @Override
  public Reply say(Prompt prompt) throws InterruptedException {
    return ask(voice -> voice.say(prompt));
  }

  @Override
  public Reply stream(Prompt prompt, Consumer<String> words) throws InterruptedException {
    return ask(voice -> voice.stream(prompt, words));
  }

  private Reply ask(Way way) throws InterruptedException {
    Api api = line.setup().api();
    boolean lacking = habits.lacks(line.setup().base(), Habits.Part.RESPONSES);
    if (api == Api.CHAT || api == Api.AUTO && lacking) {
      return way.by(new ChatVoice(line));
    }
    try {
      return way.by(new ResponsesVoice(line));
    } catch (ModelException e) {
      if (e.kind() != Kind.UNSUPPORTED || api == Api.RESPONSES) {
        throw e;
      }
    }
    Reply reply = way.by(new ChatVoice(line));
    habits.noteLack(line.setup().base(), Habits.Part.RESPONSES);
    return reply;
  }
}
