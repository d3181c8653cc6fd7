package aurora5.distribution.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Says whether a history of kills and restarts kept Aurora's promises. A program of its own that
 * shares no class with Aurora: it compares what clients were told, what the steps wrote down
 * themselves, and what stands in the journal.
 */
public final class WitnessChecker {
  private WitnessChecker() {}

  /** Arguments: the witness file, the file of accepted run ids, the database. */
  public static void main(String[] args) throws IOException, SQLException {
    Evidence evidence = Evidence.read(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    Verdict verdict = Verdict.of(evidence);
    System.out.printf(
        "witness: accepted=%d lines=%d lost=%d begun_again=%d keys_changed=%d not_ended=%d%n",
        evidence.accepted().size(),
        evidence.witness().size(),
        verdict.lost().size(),
        verdict.begunAgain().size(),
        verdict.keysChanged().size(),
        verdict.notEnded().size());
    print("lost", verdict.lost());
    print("begun again", verdict.begunAgain());
    print("key changed", verdict.keysChanged());
    print("not ended", verdict.notEnded());
    System.exit(verdict.clean() ? 0 : 1);
  }

  private static void print(String what, List<String> violations) {
    violations.forEach(violation -> System.out.println(what + ": " + violation));
  }
}
