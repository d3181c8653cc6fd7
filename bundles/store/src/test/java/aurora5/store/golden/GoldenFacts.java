package aurora5.store.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sqlite.SQLiteDataSource;

/** What stands in a store's journal, read without any of the code that is to be tested. */
final class GoldenFacts {
  private static final Set<String> DONE = Set.of("step-succeeded", "step-skipped");

  private final List<RunFact> facts = new ArrayList<>();

  private record RunFact(String run, JsonNode fact) {
    String kind() {
      return fact.path("fact").asText();
    }

    String step() {
      return fact.path("step").asText();
    }
  }

  GoldenFacts(Path file) throws Exception {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    var json = new ObjectMapper();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT run, body FROM event ORDER BY position")) {
      while (rows.next()) {
        for (JsonNode fact : json.readTree(rows.getBytes(2))) {
          facts.add(new RunFact(rows.getString(1), fact));
        }
      }
    }
  }

  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    facts.forEach(fact -> kinds.add(fact.kind()));
    return kinds;
  }

  /** Run and unit of everything whose end is on disk. */
  Set<String> finished() {
    Set<String> finished = new TreeSet<>();
    for (RunFact each : facts) {
      if (DONE.contains(each.kind())) {
        finished.add(each.run() + " " + each.step());
      } else if (each.kind().equals("undo-ended")) {
        finished.add(each.run() + " undo " + each.step());
      }
    }
    return finished;
  }
}
