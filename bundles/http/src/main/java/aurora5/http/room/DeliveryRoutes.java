package aurora5.http.room;

import aurora5.api.Text;
import aurora5.api.deliver.Deliveries;
import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.store.DeliveryTable;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Shows what is on its way to Notion and what was refused there, and has it tried again. */
@Component(service = Noun.class)
public final class DeliveryRoutes implements Noun {
  private static final int MOST = 500;

  private final Room<Deliveries> deliveries = new Room<>(new Text("배달", "deliveries"));
  private final DeliveryTable table;

  @Activate
  public DeliveryRoutes(@Reference(name = "table") DeliveryTable table) {
    this.table = table;
  }

  @Reference(
      name = "deliveries",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bind(Deliveries service) {
    deliveries.arrived(service);
  }

  public void unbind(Deliveries service) {
    deliveries.left(service);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/deliveries", this::list)
            .says("What is on its way to Notion, and what was refused there and why"),
        Route.post("/api/deliveries/{key}/retry", this::retry)
            .says("Has something that was refused tried again"));
  }

  private Answer list(Call call) {
    ObjectNode node = Documents.mapper().createObjectNode();
    ArrayNode counts = node.putArray("counts");
    for (DeliveryTable.Count count : table.counts()) {
      counts
          .addObject()
          .put("channel", count.channel())
          .put("state", count.state().name())
          .put("deliveries", count.deliveries())
          .put("oldest", count.oldest().toString());
    }
    add(node.putArray("refused"), State.REFUSED, call.locale());
    add(node.putArray("pending"), State.PENDING, call.locale());
    return Answer.ok(node);
  }

  private void add(ArrayNode array, State state, Locale locale) {
    for (Delivery row : table.in(state, MOST)) {
      array
          .addObject()
          .put("channel", row.channel())
          .put("key", row.key())
          .put("since", row.since().toString())
          .put("due", row.due().toString())
          .put("attempts", row.attempts())
          .put("place", row.place().orElse(null))
          .put("reason", row.word().map(word -> word.in(locale)).orElse(null))
          .put("retry", "/api/deliveries/" + row.key() + "/retry");
    }
  }

  private Answer retry(Call call) {
    String key = call.variable("key");
    return Answer.later(
        deliveries
            .get()
            .retry(key)
            .thenApply(
                refused -> {
                  if (!refused) {
                    throw Refusal.of(
                        404,
                        new Text(
                            "거절된 것 가운데 그런 것이 없습니다: " + key + ". GET /api/deliveries에서 key를 확인하세요.",
                            "Nothing that was refused has the key "
                                + key
                                + ". GET /api/deliveries shows the keys."));
                  }
                  return Answer.ok(
                      Documents.mapper().createObjectNode().put("key", key).put("retried", true));
                }));
  }
}
