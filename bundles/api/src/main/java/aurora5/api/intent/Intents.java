package aurora5.api.intent;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Guesses which workflow a sentence asks for. Starts nothing. Thread-safe; deterministic. */
@ProviderType
public interface Intents {
  /**
   * @param text what a person said; at most 4,000 characters are looked at
   * @throws aurora5.api.safety.TextRefusedException if safety does not let it pass
   */
  Guess guess(String text);

  /**
   * @param ranked best first
   * @param decision a workflow's id, {@code ask} or {@code none}
   */
  record Guess(List<Candidate> ranked, String decision) {
    public Guess {
      ranked = List.copyOf(ranked);
    }
  }

  /**
   * @param confidence 0 to 1
   * @param why what in the text spoke for it
   */
  record Candidate(String workflow, double confidence, String why) {}
}
