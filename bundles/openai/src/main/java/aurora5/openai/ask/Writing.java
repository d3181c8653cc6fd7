package aurora5.openai.ask;

import aurora5.api.Json;
import aurora5.api.Problem;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.WriteAsk;
import aurora5.api.catalog.CodecException;
import aurora5.api.talk.Turn;
import aurora5.json.InputCheck;
import aurora5.json.PluginCodec;
import aurora5.json.RecordSchema;
import aurora5.openai.book.Bill;
import aurora5.openai.book.Job;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record to be written. The answer is held against the type, its limits and its own constructor;
 * what was wrong is told by place only, never by what stands there. Immutable.
 */
public record Writing<R>(Line line, Habits habits, WriteAsk<R> wish) implements Job<Reply, R> {
  private static final int TOLD = 5;

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public String model() {
    return line.setup().models().text();
  }

  @Override
  public Reply ask() throws InterruptedException {
    Class<R> type = wish.type();
    var prompt =
        new Prompt(
            model(),
            wish.instructions(),
            List.of(new Turn.Person(wish.input())),
            List.of(),
            Optional.of(StrictSchema.of(type.getSimpleName(), RecordSchema.of(type))));
    return new EitherVoice(line, habits).say(prompt);
  }

  @Override
  public Bill bill(Reply answer) {
    return answer.bill();
  }

  @Override
  public R read(Reply reply) {
    Ends.check(model(), reply);
    var document = new Json(reply.text());
    List<Problem> problems = InputCheck.of(wish.type()).check(document);
    if (!problems.isEmpty()) {
      throw misfit(problems.stream().map(Problem::pointer));
    }
    try {
      // A codec for this one answer: nothing of the plugin's classes stays behind.
      return new PluginCodec().read(wish.type(), document);
    } catch (CodecException e) {
      throw misfit(e.problems().stream().map(Problem::pointer));
    }
  }

  private ModelException misfit(Stream<String> pointers) {
    String places =
        pointers.distinct().limit(TOLD).map(p -> "'" + p + "'").collect(Collectors.joining(", "));
    return Failures.of(Kind.MISFIT, model(), wish.type().getSimpleName() + " at " + places);
  }
}
