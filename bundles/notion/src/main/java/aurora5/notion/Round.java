package aurora5.notion;

import aurora5.api.alert.Alerts;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.Runs;
import aurora5.api.store.AlertTable;
import aurora5.api.store.DeliveryTable;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.RunTable;
import aurora5.api.store.SpendingTable;
import aurora5.notion.alert.Acknowledgements;
import aurora5.notion.alert.AlertDesk;
import aurora5.notion.alert.AlertSubject;
import aurora5.notion.daily.Counting;
import aurora5.notion.daily.DailySubject;
import aurora5.notion.daily.Mornings;
import aurora5.notion.deliver.Courier;
import aurora5.notion.deliver.Hands;
import aurora5.notion.deliver.Ledger;
import aurora5.notion.deliver.Pictures;
import aurora5.notion.deliver.Standing;
import aurora5.notion.deliver.Subject;
import aurora5.notion.places.Places;
import aurora5.notion.report.Choices;
import aurora5.notion.report.Endings;
import aurora5.notion.report.Feed;
import aurora5.notion.report.Policy;
import aurora5.notion.report.RunSubject;
import aurora5.notion.report.Style;
import aurora5.notion.report.Underway;
import aurora5.notion.request.AwaitSubject;
import aurora5.notion.request.Awaits;
import aurora5.notion.request.OpenRequests;
import aurora5.notion.request.Pace;
import aurora5.notion.request.RequestDesk;
import aurora5.notion.request.RequestSubject;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of all there is to do about Notion: note what is new in the house, bring a little of
 * what is due, look now and then at what people have set. For one thread at a time.
 */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);
  private static final int FOLLOWED = 200;
  private static final Duration FOLLOW = Duration.ofSeconds(2);
  private static final Duration BETWEEN_REFRESHES = Duration.ofMinutes(1);

  private final Houses houses;
  private final Supplier<Feed> feeds;
  private final Underway underway;
  private final Courier courier;
  private final AlertDesk alertDesk;
  private final Acknowledgements acknowledgements;
  private final RequestDesk requests;
  private final OpenRequests open;
  private final Mornings mornings;
  private final Standing standing;
  private final Pace pace = new Pace();
  private final Clock clock;
  private Instant followed = Instant.MIN;
  private Instant refreshed = Instant.MIN;
  private @Nullable Feed feed;

  /** Whom it calls. */
  record Houses(
      Gateway gateway,
      Places places,
      Runs runs,
      Workflows workflows,
      Alerts alerts,
      ArtifactFiles files) {}

  /** What it reads. */
  record Tables(
      Journal journal,
      RunTable runs,
      NoticeTable notices,
      DeliveryTable deliveries,
      AlertTable alerts,
      SpendingTable spending) {}

  private Round(
      Houses houses,
      Tables tables,
      Book book,
      Standing standing,
      Supplier<Choices> choices,
      Supplier<String> address,
      Clock clock) {
    this.houses = houses;
    this.standing = standing;
    this.clock = clock;
    Ledger ledger = book.ledger();
    Supplier<Style> style = () -> choices.get().style(address.get());
    Supplier<Policy> policy = () -> choices.get().policy();
    underway = new Underway(policy, ledger, tables.runs(), clock);
    List<Feed.Interest> interests =
        List.of(new Endings(policy, underway::shown), underway, new Awaits());
    feeds = () -> new Feed(tables.journal(), tables.runs(), tables.notices(), ledger, interests);
    var hands =
        new Hands(
            houses.gateway(), houses.places(), new Pictures(houses.gateway(), houses.files()));
    var incidents = new AlertSubject(style, ledger::find);
    courier =
        new Courier(
            ledger,
            subjects(houses, incidents, style),
            houses.places(),
            hands,
            standing,
            clock,
            () -> ThreadLocalRandom.current().nextDouble());
    alertDesk = book.alerts();
    alertDesk.shortcut(
        alert -> {
          var there = houses.places().tables();
          if (there.isPresent()) {
            hands.put(incidents.article(alert, there.get()));
          }
          return there.isPresent();
        });
    acknowledgements = new Acknowledgements(houses.gateway(), houses.alerts());
    requests = new RequestDesk(houses.gateway(), ledger, houses.runs(), houses.workflows());
    open = new OpenRequests(ledger, tables.deliveries(), tables.runs(), clock);
    var counting =
        new Counting(
            tables.runs(),
            tables.notices(),
            tables.alerts(),
            tables.deliveries(),
            tables.spending());
    mornings = new Mornings(ledger, tables.notices(), counting, () -> choices.get().zone(), clock);
  }

  static Round of(
      Houses houses,
      Tables tables,
      Book book,
      Standing standing,
      Supplier<Choices> choices,
      Supplier<String> address,
      Clock clock) {
    return new Round(houses, tables, book, standing, choices, address, clock);
  }

  private static List<Subject> subjects(
      Houses houses, AlertSubject incidents, Supplier<Style> style) {
    return List.of(
        new RunSubject(houses.runs()::find, style),
        incidents,
        new RequestSubject(houses.runs()::find, style),
        new AwaitSubject(houses.runs()::find, houses.workflows(), style),
        new DailySubject(style));
  }

  /**
   * @return whether there is more to do at once
   */
  boolean some() throws InterruptedException {
    Instant now = clock.instant();
    if (feed == null) {
      feed = feeds.get();
    }
    if (feed.read()) {
      pace.hurry(now);
      open.note();
    }
    if (!followed.plus(FOLLOW).isAfter(now)) {
      followed = now;
      alertDesk.follow(houses.alerts().alerts(FOLLOWED));
      open.follow();
      underway.look();
      mornings.look();
    }
    boolean more = courier.some();
    if (pace.due(now) && !now.isBefore(standing.pausedUntil())) {
      look(now);
    }
    return more;
  }

  /** A column by which rows are looked for may be gone. */
  private void refresh(Instant now) throws InterruptedException {
    if (refreshed.plus(BETWEEN_REFRESHES).isAfter(now)) {
      return;
    }
    refreshed = now;
    try {
      houses.places().refresh();
    } catch (NotionException failure) {
      LOG.info("The tables in Notion could not be looked at: {}", failure.getMessage());
    }
  }

  private void look(Instant now) throws InterruptedException {
    Optional<aurora5.notion.places.Tables> tables = houses.places().tables();
    boolean news = false;
    if (tables.isPresent()) {
      try {
        news = requests.read(tables.get().requests());
        if (news) {
          open.note();
        }
        news = acknowledgements.read(tables.get().alerts()) || news;
      } catch (NotionException failure) {
        LOG.info("Notion could not be asked for news: {}", failure.getMessage());
        if (failure.kind() == NotionException.Kind.INVALID) {
          refresh(now);
        }
      }
    }
    pace.looked(now, news);
  }
}
