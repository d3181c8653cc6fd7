package aurora5.notion;

import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.StoreException;
import aurora5.notion.alert.AlertDesk;
import aurora5.notion.deliver.Ledger;
import java.time.Clock;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one ledger of what is to stand in Notion, for all who have something to be brought there. It
 * remembers how long Notion wants to be left alone: a restart is no reason to call earlier.
 */
@Component(service = Book.class)
public final class Book {
  private static final Logger LOG = LoggerFactory.getLogger(Book.class);

  private final Ledger ledger;
  private final AlertDesk alerts;

  @Activate
  public Book(
      @Reference(name = "account") Account account,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "deliveries") DeliveryTable deliveries,
      @Reference(name = "notices") NoticeTable notices) {
    this(account, new Ledger(journal, deliveries, notices, Clock.systemUTC()), Clock.systemUTC());
  }

  Book(Account account, Ledger ledger, Clock clock) {
    this.ledger = ledger;
    alerts = new AlertDesk(ledger, clock);
    account.rest(ledger.pausedUntil(clock.instant()), this::asked);
  }

  private void asked(Instant until) {
    try {
      ledger.leaveAlone(until);
    } catch (StoreException failure) {
      LOG.warn("A restart would not know that Notion wants to be left alone until {}", until);
    }
  }

  Ledger ledger() {
    return ledger;
  }

  AlertDesk alerts() {
    return alerts;
  }
}
