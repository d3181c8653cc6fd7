package aurora5.alerting.incident;

import aurora5.api.Text;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.health.HealthReport;
import aurora5.api.health.HealthReport.Finding;
import aurora5.api.health.Reading.Status;
import aurora5.api.health.Verdict;
import aurora5.api.store.NoticeTable;
import aurora5.json.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the health of the house is a sign of. Pure. */
public final class HealthSigns {
  public static final String TOPIC = "health";

  private static final String KEY = "health";
  private static final String PLUGIN = "plugin/";
  private static final String PLUGINS = "plugins";

  /** What they find has incidents of its own, one for each plugin and each way to fail. */
  private static final Set<String> ELSEWHERE = Set.of(PLUGINS, "workflows");

  private HealthSigns() {}

  private record Cause(String probe, Text message) {}

  /** A change that the journal kept. */
  public static Sign of(NoticeTable.Row row) {
    var change = Documents.parseOwn(row.body());
    List<Cause> causes =
        StreamSupport.stream(change.path("causes").spliterator(), false)
            .map(
                cause ->
                    new Cause(
                        cause.path("probe").asText(),
                        new Text(cause.path("ko").asText(), cause.path("en").asText())))
            .toList();
    return sign(Verdict.valueOf(change.path("after").asText()), causes, row.at());
  }

  /** What a round found; it knows more than the changes, for causes change under one verdict. */
  public static List<Sign> of(HealthReport report, Collection<String> activeKeys) {
    List<Cause> causes =
        report.findings().stream()
            .filter(finding -> finding.reading().status().compareTo(Status.OK) > 0)
            .sorted(
                Comparator.comparing((Finding finding) -> finding.reading().status()).reversed())
            .map(finding -> new Cause(finding.probe(), finding.reading().message()))
            .toList();
    List<Sign> signs = new ArrayList<>();
    signs.add(sign(report.verdict(), causes, report.at()));
    report.findings().stream()
        .filter(finding -> finding.probe().equals(PLUGINS))
        .forEach(finding -> signs.addAll(plugins(finding, report.at(), activeKeys)));
    return signs;
  }

  private static Sign sign(Verdict verdict, List<Cause> causes, Instant at) {
    List<Cause> own = causes.stream().filter(each -> !ELSEWHERE.contains(each.probe())).toList();
    if (verdict == Verdict.HEALTHY || own.isEmpty()) {
      return new Sign.Well(KEY, at);
    }
    boolean down = verdict == Verdict.UNHEALTHY;
    return new Sign.Wrong(
        KEY,
        down ? Severity.CRITICAL : Severity.WARNING,
        down
            ? new Text("Aurora가 제대로 일하지 못합니다", "Aurora is unhealthy")
            : new Text("Aurora에 살펴볼 문제가 있습니다", "Aurora is degraded"),
        new Text(
            own.stream().map(each -> each.message().ko()).collect(Collectors.joining(" ")),
            own.stream().map(each -> each.message().en()).collect(Collectors.joining(" "))),
        at);
  }

  private static List<Sign> plugins(Finding finding, Instant at, Collection<String> activeKeys) {
    if (finding.reading().status() == Status.ERROR) {
      return List.of();
    }
    Map<String, String> refused = finding.reading().values();
    List<Sign> signs = new ArrayList<>();
    refused.forEach((file, reason) -> signs.add(refused(file, reason, at)));
    activeKeys.stream()
        .filter(key -> key.startsWith(PLUGIN))
        .filter(key -> !refused.containsKey(key.substring(PLUGIN.length())))
        .forEach(key -> signs.add(new Sign.Well(key, at)));
    return signs;
  }

  private static Sign refused(String file, String why, Instant at) {
    String reason = why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
    return new Sign.Wrong(
        PLUGIN + file,
        Severity.WARNING,
        new Text(
            "플러그인 %s을(를) 쓸 수 없습니다".formatted(file), "The plugin %s is refused".formatted(file)),
        new Text(
            "%s. 고친 jar를 deploy 폴더에 넣거나 파일을 지우세요.".formatted(reason),
            "%s. Drop a repaired jar into the deploy folder, or delete the file."
                .formatted(reason)),
        at);
  }
}
