package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.print.PrintException;
import aurora5.api.step.Failure;
import java.util.Optional;

/**
 * The book for the printer, or why there is none. Immutable.
 *
 * @param missing empty if it is there
 */
public record Printed(Optional<Artifact> pdf, Optional<Text> missing) {
  static Printed of(Artifact pdf) {
    return new Printed(Optional.of(pdf), Optional.empty());
  }

  /** What the printer says may be told; what else went wrong might quote the story. */
  static Printed failed(Failure failure) {
    String why = failure.causedBy(PrintException.class) ? " " + failure.message() : "";
    return new Printed(
        Optional.empty(),
        Optional.of(
            new Text(
                "인쇄용 책(PDF)을 만들지 못했습니다. 이야기와 그림은 그대로 있습니다." + why,
                "The book could not be printed as a PDF; story and pictures are there." + why)));
  }
}
