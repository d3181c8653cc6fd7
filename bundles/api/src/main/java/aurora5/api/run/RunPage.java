package aurora5.api.run;

import aurora5.api.store.RunRow;
import java.util.List;
import java.util.Optional;

/** Some runs, newest first. Immutable. {@code next} is the cursor of the page after this one. */
public record RunPage(List<RunRow> runs, Optional<String> next) {
  public RunPage {
    runs = List.copyOf(runs);
  }
}
