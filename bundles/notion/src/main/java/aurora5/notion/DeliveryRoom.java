package aurora5.notion;

import aurora5.api.alert.Alerts;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.catalog.Workflows;
import aurora5.api.deliver.Deliveries;
import aurora5.api.health.Probe;
import aurora5.api.run.Runs;
import aurora5.api.store.AlertTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.SpendingTable;
import aurora5.api.work.Work;
import aurora5.notion.deliver.Beat;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Standing;
import aurora5.notion.places.Places;
import aurora5.notion.report.Choices;
import aurora5.notion.wire.Gateway;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings to Notion what is to stand there, and reads what people have set there. */
@Component(
    service = {Deliveries.class, DeliveryRoom.class},
    immediate = true,
    configurationPid = Account.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DeliveryRoom implements Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoom.class);

  private static final String ALL = "all";

  private final Gateway gateway;
  private final Ledger ledger;
  private final Standing standing = new Standing();
  private final Work work;
  private final Round round;
  private final Places.Hearing hearing;
  private final Beat beat;
  private final ServiceRegistration<Probe> probe;
  private volatile Choices choices;
  private volatile Optional<String> objection = Optional.empty();

  @Activate
  public DeliveryRoom(
      BundleContext bundle,
      Config config,
      @Reference(name = "gateway") Gateway gateway,
      @Reference(name = "places") Places places,
      @Reference(name = "book") Book book,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "runTable") RunTable runTable,
      @Reference(name = "notices") NoticeTable notices,
      @Reference(name = "deliveries") DeliveryTable deliveries,
      @Reference(name = "alertTable") AlertTable alertTable,
      @Reference(name = "spending") SpendingTable spending,
      @Reference(name = "files") ArtifactFiles files,
      @Reference(name = "alerts") Alerts alerts,
      @Reference(name = "runs") Runs runs,
      @Reference(name = "workflows") Workflows workflows,
      @Reference(name = "address") OwnAddress address,
      @Reference(name = "work") Work work) {
    this.gateway = gateway;
    this.work = work;
    ledger = book.ledger();
    choices = Choices.USUAL;
    choose(config);
    round =
        Round.of(
            new Round.Houses(gateway, places, runs, workflows, alerts, files),
            new Round.Tables(journal, runTable, notices, deliveries, alertTable, spending),
            book,
            standing,
            () -> choices,
            address::get,
            Clock.systemUTC());
    hearing = places.listen(tables -> standing.hope());
    beat = new Beat(work, this::some);
    // Not a component: while one is made, who asks for it waits; and what this room needs needs the
    // health room, which asks all probes when it opens.
    Probe queue = new DeliveryProbe(this, deliveries, Clock.systemUTC());
    probe = bundle.registerService(Probe.class, queue, null);
  }

  private boolean some() throws InterruptedException {
    return gateway.configured() && round.some();
  }

  @Modified
  void modified(Config config) {
    choose(config);
    standing.hope();
  }

  private void choose(Config config) {
    try {
      choices = Choices.of(config.reports(), config.language(), config.zone());
      objection = Optional.empty();
    } catch (IllegalArgumentException wrong) {
      LOG.error("{}; the settings before stay in force", wrong.getMessage());
      objection = Optional.of(wrong.getMessage());
    }
  }

  @Deactivate
  void deactivate() {
    probe.unregister();
    hearing.close();
    beat.close();
  }

  /** Why the newest settings are not in force, if they are not. */
  Optional<String> objection() {
    return objection;
  }

  Standing standing() {
    return standing;
  }

  boolean configured() {
    return gateway.configured();
  }

  @Override
  public String channel() {
    return Ledger.CHANNEL;
  }

  @Override
  public CompletionStage<Boolean> retry(String key) {
    return CompletableFuture.supplyAsync(() -> again(key), work.io());
  }

  /** {@code all} is everything that was refused, and pages again where there were comments. */
  private boolean again(String key) {
    standing.hope();
    boolean compact = standing.compact();
    if (compact) {
      ledger.compact(false);
      standing.compact(false);
    }
    return key.equals(ALL) ? ledger.retryAll() || compact : ledger.retry(key);
  }
}
