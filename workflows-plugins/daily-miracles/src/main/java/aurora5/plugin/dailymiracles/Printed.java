package aurora5.plugin.dailymiracles;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.print.Paper;
import aurora5.api.print.PrintException;
import aurora5.api.print.Printer;
import aurora5.api.step.Failure;
import aurora5.api.step.Step;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The report for the printer, or why there is none. Immutable.
 *
 * @param missing empty if it is there
 */
public record Printed(Optional<Artifact> pdf, Optional<Text> missing) {
  /** From the page that the browser shows. */
  static Printed of(Printer printer, Step step, DailyReport report) throws InterruptedException {
    byte[] page =
        step.artifacts()
            .read(report.html())
            .orElseThrow(() -> new IllegalStateException("report.html is not kept any more"));
    byte[] pdf = printer.print(new Paper(new String(page, StandardCharsets.UTF_8), Map.of()));
    Artifact kept = step.artifacts().save("report.pdf", "application/pdf", pdf);
    return new Printed(Optional.of(kept), Optional.empty());
  }

  /** What the printer says may be told; what else went wrong might quote the report. */
  static Printed failed(Failure failure) {
    String why = failure.causedBy(PrintException.class) ? " " + failure.message() : "";
    return new Printed(
        Optional.empty(),
        Optional.of(
            new Text(
                "인쇄용 보고서(PDF)를 만들지 못했습니다. 분석은 그대로 있습니다." + why,
                "The report could not be printed as a PDF; the analysis is there." + why)));
  }
}
