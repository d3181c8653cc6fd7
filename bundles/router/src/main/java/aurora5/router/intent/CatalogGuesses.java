package aurora5.router.intent;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.intent.Intents;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Guesses among the workflows that new runs can take now. Thread-safe. */
public final class CatalogGuesses implements Intents {
  private final Workflows workflows;
  private final AtomicReference<Prepared> prepared =
      new AtomicReference<>(new Prepared(List.of(), new Scorer(List.of())));

  public CatalogGuesses(Workflows workflows) {
    this.workflows = workflows;
  }

  @Override
  public Guess guess(String text) {
    List<Subject> here =
        workflows.all().stream()
            .map(WorkflowVersion::id)
            .distinct()
            .flatMap(id -> workflows.newest(id).stream())
            .map(Subject::of)
            .toList();
    Prepared last = prepared.get();
    if (!last.subjects().equals(here)) {
      last = new Prepared(here, new Scorer(here));
      prepared.set(last);
    }
    return last.scorer().guess(text);
  }

  private record Prepared(List<Subject> subjects, Scorer scorer) {}
}
