package aurora5.notion.alert;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alert.Severity;
import aurora5.api.deliver.Delivery;
import aurora5.json.Documents;
import aurora5.notion.deliver.Article;
import aurora5.notion.deliver.Subject;
import aurora5.notion.deliver.Where;
import aurora5.notion.places.AlertColumn;
import aurora5.notion.places.Table;
import aurora5.notion.places.Tables;
import aurora5.notion.report.Style;
import aurora5.notion.text.Block;
import aurora5.notion.text.Blocks;
import aurora5.notion.text.Span;
import aurora5.notion.text.Tint;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An incident in the table Alerts. Thread-safe. */
public final class AlertSubject implements Subject {
  public static final String PREFIX = "alert.";
  public static final String ACKNOWLEDGED = "Acknowledged";

  private static final Pattern RUN = Pattern.compile("\\b[Rr]un ([0-9a-z]{26})\\b");

  private final Supplier<Style> style;
  private final Function<String, Optional<Delivery>> deliveries;

  public AlertSubject(Supplier<Style> style, Function<String, Optional<Delivery>> deliveries) {
    this.style = style;
    this.deliveries = deliveries;
  }

  /** Names one incident among all, as its row does. */
  public static String incident(Alert alert) {
    return alert.key() + "#" + alert.number();
  }

  /** Of its delivery. */
  static String key(Alert alert) {
    return PREFIX + alert.key() + "." + alert.number();
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Article article(Delivery delivery, Tables tables) {
    return article(Story.read(delivery.body()), tables.alerts(), style.get());
  }

  /** As it is told first. */
  public Article article(Alert alert, Tables tables) {
    return article(Story.begin(alert), tables.alerts(), style.get());
  }

  private Article article(Story story, Table<AlertColumn> table, Style style) {
    Alert alert = story.alert();
    ObjectNode change = Documents.mapper().createObjectNode();
    change.set(table.id(AlertColumn.SEVERITY), Values.select(severity(alert.severity())));
    change.set(table.id(AlertColumn.COUNT), Values.number(alert.count()));
    change.set(table.id(AlertColumn.LAST_SEEN), Values.date(alert.lastSeen(), style.zone()));
    if (!alert.active()) {
      change.set(table.id(AlertColumn.STATE), Values.select("Resolved"));
      alert
          .closedAt()
          .ifPresent(
              at -> change.set(table.id(AlertColumn.RESOLVED), Values.date(at, style.zone())));
    } else if (alert.acknowledgedAt().isPresent()) {
      change.set(table.id(AlertColumn.STATE), Values.select(ACKNOWLEDGED));
    }
    ObjectNode begin = change.deepCopy();
    begin.set(table.id(AlertColumn.NAME), Values.title(style.words(alert.title())));
    if (alert.active() && alert.acknowledgedAt().isEmpty()) {
      begin.set(table.id(AlertColumn.STATE), Values.select("Firing"));
    }
    begin.set(table.id(AlertColumn.SERVICE), Values.select(service(alert.key())));
    begin.set(table.id(AlertColumn.FIRST_SEEN), Values.date(alert.firstSeen(), style.zone()));
    begin.set(table.id(AlertColumn.ALERT_KEY), Values.text(incident(alert)));
    begin.set(table.id(AlertColumn.LINK), Values.link(style.alertsLink()));
    run(alert)
        .ifPresent(page -> begin.set(table.id(AlertColumn.RUN), Values.relation(List.of(page))));
    return new Article(
        Urgency.ALERT,
        new Where.Row(table.source(), table.id(AlertColumn.ALERT_KEY), incident(alert)),
        icon(alert),
        begin,
        change,
        blocks(story, style),
        Map.of(),
        Optional.empty(),
        line(story, style));
  }

  /** The page of the run it is about, if that is there. */
  private Optional<String> run(Alert alert) {
    Matcher id = RUN.matcher(alert.detail().en());
    return id.find()
        ? deliveries.apply("run." + id.group(1)).flatMap(Delivery::place)
        : Optional.empty();
  }

  private static List<Block> blocks(Story story, Style style) {
    Alert alert = story.alert();
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(
        Blocks.callout(
            tint(alert.severity()),
            mark(alert.severity()),
            Span.bold(style.words(alert.title())),
            Span.of("\n" + style.words(alert.detail())),
            Span.of(
                style.words(
                    "\n%s부터".formatted(style.minute(alert.firstSeen())),
                    "\nsince " + style.minute(alert.firstSeen())))));
    blocks.addAll(Blocks.heading(3, style.words("할 일", "What to do")));
    blocks.addAll(
        Blocks.bullet(
            Span.link(style.words("Aurora에서 자세히 보기", "See more in Aurora"), style.alertsLink())));
    blocks.addAll(
        Blocks.bullet(
            Span.of(
                style.words(
                    "살펴보기 시작했으면 State를 Acknowledged로 바꾸세요. Aurora가 읽어 갑니다.",
                    "When you are on it, set State to Acknowledged; Aurora reads it."))));
    blocks.addAll(Blocks.heading(3, style.words("경과", "What has happened")));
    for (Story.Line line : story.lines()) {
      blocks.addAll(
          Blocks.paragraph(
              Span.code(style.minute(line.at())), Span.of(" " + style.words(line.words()))));
    }
    return blocks;
  }

  private static String line(Story story, Style style) {
    Alert alert = story.alert();
    String last =
        story.lines().size() < 2
            ? style.words(alert.detail())
            : style.words(story.lines().get(story.lines().size() - 1).words());
    return "%s %s: %s (%s)"
        .formatted(icon(alert), style.words(alert.title()), last, style.minute(alert.firstSeen()));
  }

  private static String service(String key) {
    String[] parts = key.split("\\.", 3);
    return switch (parts[0]) {
      case "health", "run" -> parts.length > 1 ? parts[1] : parts[0];
      default -> parts[0];
    };
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case INFO -> "Info";
      case WARNING -> "Warning";
      case CRITICAL -> "Critical";
    };
  }

  private static Tint tint(Severity severity) {
    return switch (severity) {
      case INFO -> Tint.BLUE;
      case WARNING -> Tint.YELLOW;
      case CRITICAL -> Tint.RED;
    };
  }

  private static String mark(Severity severity) {
    return switch (severity) {
      case INFO -> "🔵";
      case WARNING -> "🟡";
      case CRITICAL -> "🔴";
    };
  }

  private static String icon(Alert alert) {
    if (!alert.active()) {
      return "✅";
    }
    return alert.acknowledgedAt().isPresent() ? "👀" : mark(alert.severity());
  }
}
