package aurora5.alerting;

import aurora5.alerting.deliver.Outbox;
import aurora5.api.alert.Alert;
import aurora5.api.alert.Alerts;
import aurora5.api.health.Health;
import aurora5.api.store.AlertTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunTable;
import aurora5.api.work.Work;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The alerts as a component. */
@Component(
    service = Alerts.class,
    immediate = true,
    configurationPid = "aurora5.alerting",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AlertRoom.Config.class)
public final class AlertRoom implements Alerts {
  private final Work work;
  private final Desk desk;
  private final Lanes lanes;
  private final Pulse pulse;
  private volatile AlertSettings settings;

  @Activate
  public AlertRoom(
      BundleContext context,
      Config config,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "runs") RunTable runs,
      @Reference(name = "notices") NoticeTable notices,
      @Reference(name = "table") AlertTable table,
      @Reference(name = "health") Health health,
      @Reference(name = "work") Work work) {
    this.work = work;
    settings = new AlertSettings(config.console(), config.notion());
    Clock clock = Clock.systemUTC();
    var outbox = new Outbox(journal, notices, clock);
    var places = new Sources.Places(journal, runs, notices, health::report);
    desk = new Desk(places, table, outbox, clock, work.steady());
    lanes = new Lanes(context, outbox, work);
    pulse = new Pulse(work, this::beat);
  }

  private void beat() {
    desk.work();
    lanes.run(name -> settings.muted().test(name));
  }

  @Modified
  void modified(Config config) {
    settings = new AlertSettings(config.console(), config.notion());
  }

  @Deactivate
  void deactivate() {
    pulse.close();
    lanes.close();
  }

  @Override
  public List<Alert> alerts(int limit) {
    return desk.alerts(limit);
  }

  @Override
  public CompletionStage<Boolean> acknowledge(String key) {
    return CompletableFuture.supplyAsync(() -> desk.acknowledge(key), work.io());
  }

  @ObjectClassDefinition(name = "Aurora 5 alerts", description = "Where alerts go / 알림을 보낼 곳")
  @interface Config {
    @AttributeDefinition(
        name = "Console",
        description =
            "ORCHESTRATOR_ALERT_CONSOLE. Alerts on the console and in the log. Default true. /"
                + " 콘솔로 알림")
    boolean console() default true;

    @AttributeDefinition(
        name = "Notion",
        description = "ORCHESTRATOR_ALERT_NOTION. Alerts to Notion. Default true. / Notion으로 알림")
    boolean notion() default true;
  }
}
