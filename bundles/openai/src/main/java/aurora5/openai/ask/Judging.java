package aurora5.openai.ask;

import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Moderation;
import aurora5.openai.book.Bill;
import aurora5.openai.book.Job;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.models.moderations.ModerationCreateParams;
import com.openai.models.moderations.ModerationCreateResponse;
import java.util.List;
import java.util.TreeSet;

/** Texts to be judged, each by itself, in one call. Immutable. */
public record Judging(Line line, List<String> texts)
    implements Job<ModerationCreateResponse, List<Moderation>> {
  public Judging {
    texts = List.copyOf(texts);
  }

  @Override
  public String kind() {
    return "moderation";
  }

  @Override
  public String model() {
    return line.setup().models().moderation();
  }

  @Override
  public ModerationCreateResponse ask() throws InterruptedException {
    var params = ModerationCreateParams.builder().model(model());
    if (texts.size() == 1) {
      params.input(texts.get(0)); // which every server takes
    } else {
      params.inputOfStrings(texts);
    }
    return line.failures()
        .translate(
            model(), () -> line.client().moderations().create(params.build(), line.options()));
  }

  @Override
  public Bill bill(ModerationCreateResponse answer) {
    return Bill.NOTHING;
  }

  @Override
  public boolean paid() {
    return false;
  }

  /** A verdict that is not there must not pass for a good one. */
  @Override
  public List<Moderation> read(ModerationCreateResponse answer) {
    var results = answer._results().asKnown().orElse(List.of());
    if (results.size() != texts.size()) {
      throw none();
    }
    return results.stream().map(this::verdict).toList();
  }

  private Moderation verdict(com.openai.models.moderations.Moderation result) {
    boolean flagged = result._flagged().asKnown().orElseThrow(this::none);
    var categories = new TreeSet<String>();
    JsonNode all = Trees.of(result).path("categories");
    all.properties().stream()
        .filter(each -> each.getValue().asBoolean())
        .forEach(each -> categories.add(each.getKey()));
    return new Moderation(flagged, List.copyOf(categories), model());
  }

  private ModelException none() {
    return Failures.of(Kind.MISFIT, model(), "no verdict in it");
  }
}
