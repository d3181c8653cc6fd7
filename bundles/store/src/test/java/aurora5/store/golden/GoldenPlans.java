package aurora5.store.golden;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import aurora5.api.plan.Flow;
import aurora5.api.plan.Node;
import aurora5.api.plan.Plan;
import aurora5.api.step.Retry;
import aurora5.api.step.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The workflows that the golden stores ran. Their files are older than any change here: so names,
 * types, arrows and results stay as they are for ever, and workflows are only added. Thread-safe.
 */
final class GoldenPlans {
  record In(int number) {}

  record Word(String word) {}

  /** Told before a step or an undo does anything; it may hold it up, or let it fail. */
  interface Act {
    void before(Step step, String unit) throws Exception;
  }

  private static final Retry HOURLY = Retry.times(5).starting(ofHours(1)).jitter(0);

  private final Act act;

  GoldenPlans(Act act) {
    this.act = act;
  }

  /** By workflow id. */
  Map<String, Plan<?, ?>> all() {
    var all = new LinkedHashMap<String, Plan<?, ?>>();
    all.put("chain", plan(this::chain));
    all.put("shaky", plan(this::shaky));
    all.put("approval", plan(this::approval));
    all.put("parent", plan(this::parent));
    all.put("fan", plan(this::fan));
    all.put("settled", plan(this::settled));
    all.put("undo", plan(this::undo));
    all.put("detour", plan(this::detour));
    all.put("timed", plan(flow -> chain(flow.timeout(ofMinutes(1)))));
    all.put("gone", plan(this::chain));
    return all;
  }

  private static Plan<?, ?> plan(Function<Flow<In>, Node<Word>> steps) {
    var flow = Plan.of(In.class);
    return flow.returns(steps.apply(flow));
  }

  private Word say(Step step, String word) throws Exception {
    act.before(step, step.name());
    return new Word(word);
  }

  private Node<Word> chain(Flow<In> flow) {
    var a = flow.step("a", Word.class).after(flow.input()).runWith((s, in) -> say(s, "a"));
    var b = flow.step("b", Word.class).after(a).runWith((s, w) -> kept(s, w.word() + "b"));
    return flow.step("c", Word.class).after(b).runWith((s, w) -> say(s, w.word() + "c"));
  }

  private Word kept(Step step, String word) throws Exception {
    step.context().set("word", word);
    step.artifacts().save("word.txt", "text/plain", new byte[] {'a', 'b'});
    return say(step, word);
  }

  private Node<Word> shaky(Flow<In> flow) {
    var a = flow.step("a", Word.class).after(flow.input()).runWith((s, in) -> say(s, "a"));
    return flow.step("shaky", Word.class)
        .after(a)
        .retry(HOURLY)
        .runWith((s, w) -> say(s, w.word() + "!"));
  }

  private Node<Word> approval(Flow<In> flow) {
    var draft = flow.step("draft", Word.class).after(flow.input()).runWith((s, in) -> say(s, "d"));
    var approval = flow.await("approval", Word.class).then(draft).within(ofDays(300)).receive();
    return flow.step("end", Word.class)
        .after(draft, approval)
        .runWith((s, d, a) -> say(s, d.word() + a.word()));
  }

  private Node<Word> parent(Flow<In> flow) {
    var called =
        flow.call("child", "approval", In.class, Word.class).with(flow.input(), in -> in).start();
    return flow.step("end", Word.class).after(called).runWith((s, w) -> say(s, "p" + w.word()));
  }

  private Node<Word> fan(Flow<In> flow) {
    var each =
        flow.each("item", Word.class)
            .over(flow.input(), in -> List.of("w", "x", "y", "z"))
            .retry(HOURLY)
            .runWith((s, item) -> say(s, item));
    return flow.step("end", Word.class).after(each).runWith((s, l) -> say(s, joined(l)));
  }

  private static String joined(List<Word> words) {
    return String.join("", words.stream().map(Word::word).toList());
  }

  private Node<Word> settled(Flow<In> flow) {
    var each =
        flow.each("item", Word.class)
            .over(flow.input(), in -> List.of("x", "y"))
            .settled()
            .runWith((s, item) -> say(s, item));
    return flow.step("end", Word.class).after(each).runWith((s, l) -> say(s, "of " + l.size()));
  }

  private Node<Word> undo(Flow<In> flow) {
    var a =
        flow.step("a", Word.class)
            .after(flow.input())
            .runWith((s, in) -> say(s, "a"), (s, w) -> act.before(s, "undo a"));
    var b =
        flow.step("b", Word.class)
            .after(a)
            .runWith((s, w) -> say(s, "b"), (s, w) -> act.before(s, "undo b"));
    return flow.step("c", Word.class)
        .after(b)
        .runWith(
            (s, w) -> {
              throw new IllegalStateException("c never works");
            });
  }

  private Node<Word> detour(Flow<In> flow) {
    var skipped =
        flow.step("skipped", Word.class)
            .after(flow.input())
            .when(in -> false)
            .runWith((s, in) -> say(s, "s"));
    var instead =
        flow.step("instead", Word.class)
            .after(flow.input())
            .orElse(failure -> new Word("instead"))
            .runWith((s, in) -> say(s, "i"));
    return flow.step("end", Word.class)
        .after(skipped, instead)
        .runWith((s, none, w) -> say(s, w.word()));
  }
}
