package aurora5.plugin.story;

import aurora5.api.artifact.Artifact;
import aurora5.api.print.Paper;
import aurora5.api.print.Printer;
import aurora5.api.step.Outcome;
import aurora5.api.step.Step;
import aurora5.plugin.story.book.BookHtml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has the book printed from the page that the browser shows, and keeps it. Thread-safe. */
record Binder(Printer printer) {
  Printed print(Step step, Order order, Written written, List<Outcome<Drawn>> drawn)
      throws InterruptedException {
    Map<String, byte[]> pictures = new HashMap<>();
    for (Outcome<Drawn> outcome : drawn) {
      outcome
          .ifDone()
          .map(Drawn::picture)
          .ifPresent(picture -> pictures.put(picture.name(), content(step, picture)));
    }
    var html = new BookHtml(Shelf.book(step, order, written, drawn)).document();
    byte[] pdf = printer.print(new Paper(html, pictures));
    return Printed.of(step.artifacts().save("story.pdf", "application/pdf", pdf));
  }

  private static byte[] content(Step step, Artifact picture) {
    return step.artifacts()
        .read(picture)
        .orElseThrow(() -> new IllegalStateException(picture.name() + " is not kept any more"));
  }
}
