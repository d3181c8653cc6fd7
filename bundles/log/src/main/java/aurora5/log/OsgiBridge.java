package aurora5.log;

import java.util.Collections;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogReaderService;

/** Leads the log of the framework into ours, what was logged before included. */
@Component(
    service = {},
    immediate = true)
public final class OsgiBridge {
  private final LogReaderService reader;
  private final OsgiEntries entries = new OsgiEntries();

  @Activate
  public OsgiBridge(@Reference(name = "reader") LogReaderService reader) {
    this.reader = reader;
    var earlier = Collections.list(reader.getLog());
    reader.addLogListener(entries);
    Collections.reverse(earlier);
    earlier.forEach(entries::logged);
  }

  @Deactivate
  void stop() {
    reader.removeLogListener(entries);
  }
}
