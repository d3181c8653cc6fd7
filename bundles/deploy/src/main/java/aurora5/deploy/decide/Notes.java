package aurora5.deploy.decide;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin.State;
import aurora5.deploy.jar.Refusal;
import aurora5.deploy.jar.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which notes should lie beside which jars. Immutable.
 *
 * @param write refused jars whose note is not there yet
 * @param delete jars whose note is no longer true
 */
public record Notes(Map<String, Refusal> write, Set<String> delete) {
  private static final Text OTHER_BYTES =
      new Text(
          "원인을 고쳐 다시 빌드한 jar를 복사하세요. 같은 파일은 다시 시도하지 않습니다.",
          "Mend the cause, build the jar again and copy it: the same bytes are not tried again.");

  public Notes {
    write = Map.copyOf(write);
    delete = Set.copyOf(delete);
  }

  /**
   * @param there jars that have a note
   */
  public static Notes of(Scene scene, Set<String> there) {
    var facts = new Facts(scene);
    Map<String, Refusal> write = new HashMap<>();
    Set<String> delete = new HashSet<>(there);
    delete.removeAll(scene.unsettled());
    for (Dropped jar : scene.folder()) {
      Optional<Refusal> why = refusal(scene, facts, jar);
      if (why.isPresent()) {
        delete.remove(jar.file());
        if (facts.isNews(jar) || !there.contains(jar.file())) {
          write.put(jar.file(), why.get());
        }
      }
    }
    return new Notes(write, delete);
  }

  private static Optional<Refusal> refusal(Scene scene, Facts facts, Dropped jar) {
    if (jar.verdict() instanceof Verdict.Bad bad) {
      return Optional.of(bad.refusal());
    }
    return facts
        .row(jar.sha256())
        .filter(row -> row.state() == State.REJECTED)
        .map(
            row ->
                scene
                    .life(row.sha256())
                    .trouble()
                    .orElseGet(() -> new Refusal(row.reason(), OTHER_BYTES)));
  }
}
