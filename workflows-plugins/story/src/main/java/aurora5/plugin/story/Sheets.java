package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pictures to be painted. Immutable. */
public record Sheets(List<Sheet> all) {
  public Sheets {
    all = List.copyOf(all);
  }

  /**
   * What they are to show, a model made of a person's words: so it is judged, all of it in one
   * call, before any is painted.
   */
  static Sheets judged(Ai ai, Order order, Written written) throws InterruptedException {
    List<Sheet> sheets = Sheet.of(written, order);
    List<Optional<Text>> objections = ai.objections(sheets.stream().map(Sheet::ask).toList());
    return new Sheets(
        IntStream.range(0, sheets.size())
            .mapToObj(i -> sheets.get(i).with(objections.get(i)))
            .toList());
  }
}
