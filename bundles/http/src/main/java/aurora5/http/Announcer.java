package aurora5.http;

import aurora5.api.catalog.Plugins;
import aurora5.api.run.Engine;
import aurora5.api.store.Journal;
import aurora5.api.work.Work;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/** Says, once, that Aurora is ready and where. */
@Component(
    service = {},
    immediate = true)
public final class Announcer {
  private final Announcement announcement;

  @Activate
  public Announcer(
      BundleContext bundle,
      @Reference(name = "listening") Listening listening,
      @Reference(name = "front") Front front,
      @Reference(name = "server") ServiceReference<HttpServiceRuntime> server,
      @Reference(name = "runtime") HttpServiceRuntime runtime,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "engine") Engine engine,
      @Reference(name = "plugins") Plugins plugins,
      @Reference(name = "work") Work work) {
    var readiness = Readiness.of(journal, engine, plugins, runtime);
    Optional<Path> home = Optional.ofNullable(bundle.getProperty("aurora.home")).map(Path::of);
    announcement =
        new Announcement(
            readiness,
            () -> Endpoint.url(listening.access().host(), server.getProperty(Endpoint.PROPERTY)),
            listening::announceNow,
            home);
    announcement.watch(work);
  }

  @Deactivate
  void close() {
    announcement.close();
  }
}
