package aurora5.openai.ask;

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

/** A text to be judged. Immutable. */
public record Judging(Line line, String text) implements Job<ModerationCreateResponse, Moderation> {
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
    var params = ModerationCreateParams.builder().model(model()).input(text).build();
    return line.failures()
        .translate(model(), () -> line.client().moderations().create(params, line.options()));
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
  public Moderation read(ModerationCreateResponse answer) {
    var results = answer._results().asKnown().orElse(List.of());
    if (results.isEmpty()) {
      throw Failures.of(Kind.MISFIT, model(), "no verdict in it");
    }
    boolean flagged = false;
    var categories = new TreeSet<String>();
    for (var result : results) {
      flagged |=
          result
              ._flagged()
              .asKnown()
              .orElseThrow(() -> Failures.of(Kind.MISFIT, model(), "no verdict in it"));
      JsonNode all = Trees.of(result).path("categories");
      all.properties().stream()
          .filter(each -> each.getValue().asBoolean())
          .forEach(each -> categories.add(each.getKey()));
    }
    return new Moderation(flagged, List.copyOf(categories), model());
  }
}
