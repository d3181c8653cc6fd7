package aurora5.notion;

import aurora5.api.alert.AlertSink;
import aurora5.api.alert.Notice;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes alerts for Notion: they are on disk when it returns, and are brought there from the disk.
 * Without a key there is no Notion to bring them to.
 */
@Component
public final class NotionSink implements AlertSink {
  private final Book book;
  private final Gateway gateway;

  @Activate
  public NotionSink(
      @Reference(name = "book") Book book, @Reference(name = "gateway") Gateway gateway) {
    this.book = book;
    this.gateway = gateway;
  }

  @Override
  public String name() {
    return "notion";
  }

  @Override
  public void deliver(Notice notice) throws NotionException, InterruptedException {
    if (gateway.configured()) {
      book.alerts().told(notice);
    }
  }
}
