package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.api.store.NoticeTable;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What the health of the house is a sign of: one incident for each cause. Pure. */
public final class HealthSigns {
  public static final String TOPIC = "health";

  private static final String PLUGINS = "plugins";

  /** What they find has incidents of its own, one for each plugin and each way to fail. */
  private static final Set<String> ELSEWHERE = Set.of(PLUGINS, "workflows");

  private HealthSigns() {}

  /** A change that the journal kept. */
  public static List<Sign> of(NoticeTable.Row row, Collection<String> activeKeys) {
    JsonNode change = Documents.parseOwn(row.body());
    boolean down = change.path("after").asText().equals(Verdict.UNHEALTHY.name());
    List<Cause> causes =
        StreamSupport.stream(change.path("causes").spliterator(), false)
            .map(cause -> cause(cause, down))
            .toList();
    return signs(causes, row.at(), activeKeys);
  }

  /** Changes of an older Aurora do not say whether it was a service. */
  private static Cause cause(JsonNode cause, boolean down) {
    return new Cause(
        cause.path("probe").asText(),
        Status.valueOf(cause.path("status").asText()),
        cause.path("service").asBoolean(down),
        new Text(cause.path("ko").asText(), cause.path("en").asText()));
  }

  /** What a round found; it knows more than the changes, for causes change under one verdict. */
  public static List<Sign> of(HealthReport report, Collection<String> activeKeys) {
    List<Cause> causes =
        report.findings().stream()
            .map(
                finding ->
                    new Cause(
                        finding.probe(),
                        finding.reading().status(),
                        finding.service() && finding.vital(),
                        finding.reading().message()))
            .toList();
    List<Sign> signs = new ArrayList<>(signs(causes, report.at(), activeKeys));
    report.findings().stream()
        .filter(finding -> finding.probe().equals(PLUGINS))
        .forEach(finding -> signs.addAll(plugins(finding, report.at(), activeKeys)));
    return signs;
  }

  private static List<Sign> signs(List<Cause> causes, Instant at, Collection<String> activeKeys) {
    Map<String, Cause> wrong = new TreeMap<>();
    causes.stream()
        .filter(cause -> cause.status().compareTo(Status.OK) > 0)
        .filter(cause -> !ELSEWHERE.contains(cause.probe()))
        .forEach(cause -> wrong.merge(cause.key(), cause, Cause::worse));
    List<Sign> signs = new ArrayList<>();
    wrong.values().forEach(cause -> signs.add(cause.sign(at)));
    signs.addAll(ended(Keys.HEALTH, wrong.keySet(), at, activeKeys));
    return signs;
  }

  private static List<Sign> plugins(Finding finding, Instant at, Collection<String> activeKeys) {
    if (finding.reading().status() == Status.ERROR) {
      return List.of();
    }
    Map<String, Sign> refused = new TreeMap<>();
    finding
        .reading()
        .items()
        .forEach((file, reason) -> refused.put(Keys.plugin(file), refused(file, reason, at)));
    List<Sign> signs = new ArrayList<>(refused.values());
    signs.addAll(ended(Keys.PLUGIN, refused.keySet(), at, activeKeys));
    return signs;
  }

  /** Incidents of that kind that are not there any more. */
  private static List<Sign> ended(
      String kind, Set<String> stillThere, Instant at, Collection<String> activeKeys) {
    return activeKeys.stream()
        .filter(key -> key.startsWith(kind) && !stillThere.contains(key))
        .sorted()
        .map(key -> (Sign) new Sign.Well(key, at))
        .toList();
  }

  private static Sign refused(String file, Text why, Instant at) {
    return new Sign.Wrong(
        Keys.plugin(file),
        Severity.WARNING,
        new Text("쓸 수 없는 플러그인: %s".formatted(file), "The plugin %s is refused".formatted(file)),
        new Text(
            "%s. 고친 jar를 deploy 폴더에 넣거나 파일을 지우세요.".formatted(withoutDot(why.ko())),
            "%s. Drop a repaired jar into the deploy folder, or delete the file."
                .formatted(withoutDot(why.en()))),
        at);
  }

  private static String withoutDot(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
