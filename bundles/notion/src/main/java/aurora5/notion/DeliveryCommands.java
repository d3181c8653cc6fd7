package aurora5.notion;

import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.api.store.DeliveryTable;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands {@code aurora5:deliveries} and {@code aurora5:retry} of the Gogo shell. */
@Component(
    service = DeliveryCommands.class,
    property = {
      "osgi.command.scope=aurora5",
      "osgi.command.function=deliveries",
      "osgi.command.function=retry"
    })
public final class DeliveryCommands {
  private static final int MOST = 100;

  private final DeliveryTable table;
  private final DeliveryRoom room;

  @Activate
  public DeliveryCommands(
      @Reference(name = "deliveries") DeliveryTable table,
      @Reference(name = "room") DeliveryRoom room) {
    this.table = table;
    this.room = room;
  }

  /** How much is on its way, and what was refused. */
  @Descriptor("counts what is on its way to Notion and lists what was refused")
  public String deliveries() {
    String counts =
        table.counts().stream()
            .map(count -> count.channel() + " " + count.state() + ": " + count.deliveries())
            .collect(Collectors.joining("\n"));
    String refused =
        table.in(State.REFUSED, MOST).stream()
            .map(DeliveryCommands::line)
            .collect(Collectors.joining("\n"));
    return refused.isEmpty() ? counts : counts + "\n" + refused;
  }

  private static String line(Delivery row) {
    return row.key() + ": " + row.word().map(word -> word.en()).orElse("");
  }

  /** Has something that was refused tried again: {@code aurora5:retry run.01…}, or {@code all}. */
  @Descriptor("has something that Notion refused tried again")
  public String retry(@Descriptor("its key, or all") String key) {
    if (!room.retry(key).toCompletableFuture().join()) {
      throw new IllegalArgumentException(
          "Nothing that was refused has the key " + key + "; aurora5:deliveries lists the keys");
    }
    return "Tried again: " + key;
  }
}
