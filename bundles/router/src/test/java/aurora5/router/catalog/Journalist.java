package aurora5.router.catalog;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes down what a listener hears; keeps no version. */
final class Journalist implements Workflows.Listener {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Override
  public void arrived(WorkflowVersion version) {
    heard.add("arrived " + version.id() + " of " + version.plugin());
  }

  @Override
  public void left(WorkflowVersion version) {
    heard.add("left " + version.id() + " of " + version.plugin());
  }

  @Override
  public void failed(String plugin, String id, Text reason) {
    heard.add("failed " + id + " of " + plugin + ": " + reason.en());
  }

  @Override
  public void blocked(String plugin, String id, Text reason) {
    heard.add("blocked " + id + " of " + plugin + ": " + reason.en());
  }

  /** The next news; fails the test if there is none for thirty seconds. */
  String next() throws InterruptedException {
    String news = heard.poll(30, TimeUnit.SECONDS);
    if (news == null) {
      throw new AssertionError("no news");
    }
    return news;
  }

  boolean heardNothingMore() {
    return heard.isEmpty();
  }
}
