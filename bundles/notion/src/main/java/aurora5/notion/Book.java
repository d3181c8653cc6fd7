package aurora5.notion;

import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.notion.alert.AlertDesk;
import aurora5.notion.deliver.Ledger;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one ledger of what is to stand in Notion, for all who have something to be brought there. */
@Component(service = Book.class)
public final class Book {
  private final Ledger ledger;
  private final AlertDesk alerts;

  @Activate
  public Book(
      @Reference(name = "journal") Journal journal,
      @Reference(name = "deliveries") DeliveryTable deliveries,
      @Reference(name = "notices") NoticeTable notices) {
    Clock clock = Clock.systemUTC();
    ledger = new Ledger(journal, deliveries, notices, clock);
    alerts = new AlertDesk(ledger, clock);
  }

  Ledger ledger() {
    return ledger;
  }

  AlertDesk alerts() {
    return alerts;
  }
}
