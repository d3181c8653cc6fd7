package aurora5.deploy.decide;

import aurora5.deploy.jar.Verdict;

/** A file in the folder whose bytes stand still and are judged. Immutable. */
public record Dropped(String file, String sha256, Verdict verdict) {
  boolean good() {
    return verdict instanceof Verdict.Good;
  }

  /** Symbolic name, or empty if the jar is bad. */
  String name() {
    return verdict instanceof Verdict.Good good ? good.name() : "";
  }

  String version() {
    return verdict instanceof Verdict.Good good ? good.version() : "";
  }

  boolean promisesWorkflows() {
    return verdict instanceof Verdict.Good good && good.workflows();
  }
}
