package aurora5.notion.alert;

import aurora5.api.alert.Alert;
import aurora5.api.alert.Alerts;
import aurora5.json.Documents;
import aurora5.notion.places.AlertColumn;
import aurora5.notion.places.Table;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from Notion which incidents a person has seen. For one thread at a time. */
public final class Acknowledgements {
  private static final int MOST = 100;

  private final Gateway gateway;
  private final Alerts alerts;

  public Acknowledgements(Gateway gateway, Alerts alerts) {
    this.gateway = gateway;
    this.alerts = alerts;
  }

  /** Asks only while there is something that nobody has seen; true if somebody has, just now. */
  public boolean read(Table<AlertColumn> table) throws NotionException, InterruptedException {
    Map<String, Alert> unseen = new HashMap<>();
    alerts.alerts(MOST).stream()
        .filter(alert -> alert.active() && alert.acknowledgedAt().isEmpty())
        .forEach(alert -> unseen.put(AlertSubject.incident(alert), alert));
    if (unseen.isEmpty()) {
      return false;
    }
    boolean news = false;
    for (JsonNode row : seen(table)) {
      String incident = Values.read(Values.column(row, table.id(AlertColumn.ALERT_KEY)));
      Alert alert = unseen.get(incident);
      if (alert != null) {
        alerts.acknowledge(alert.key()).toCompletableFuture().join();
        news = true;
      }
    }
    return news;
  }

  private List<JsonNode> seen(Table<AlertColumn> table)
      throws NotionException, InterruptedException {
    ObjectNode query = Documents.mapper().createObjectNode();
    query
        .putObject("filter")
        .put("property", table.id(AlertColumn.STATE))
        .putObject("select")
        .put("equals", AlertSubject.ACKNOWLEDGED);
    query
        .putArray("sorts")
        .addObject()
        .put("timestamp", "last_edited_time")
        .put("direction", "descending");
    String path = "/data_sources/" + table.source() + "/query";
    return gateway
        .call(Call.post(Urgency.POLL, path, query))
        .path("results")
        .valueStream()
        .toList();
  }
}
