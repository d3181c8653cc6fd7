package aurora5.notion.setup;

import aurora5.api.notion.NotionReport;
import aurora5.notion.places.AlertColumn;
import aurora5.notion.places.Column;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.RunColumn;
import aurora5.notion.places.Table;
import aurora5.notion.places.Tables;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One set-up, check or look at the tables: finds what is there, makes what is missing if it is to,
 * and tells what it found. For one thread, once.
 */
public final class SetUp {
  /** How far it goes. */
  public enum Depth {
    /** Says how things are; changes nothing. */
    CHECK,
    /** Says what a set-up would do; changes nothing. */
    DRY_RUN,
    /** Finds the tables and adds missing columns; makes no table. */
    TEND,
    /** Makes whatever is missing. */
    MAKE
  }

  private final Notion notion;
  private final Depth depth;
  private final Optional<Remembered> remembered;
  private final List<String> workflows;
  private final Findings findings = new Findings();
  private final Map<String, String> sources = new HashMap<>();

  /**
   * @param remembered what an earlier set-up of the same page has made
   * @param workflows that people may choose from
   */
  public SetUp(
      Gateway gateway,
      Depth depth,
      Optional<Remembered> remembered,
      List<String> workflows,
      Urgency urgency) {
    this(
        new Notion(gateway, time -> Thread.sleep(time.toMillis()), urgency),
        depth,
        remembered,
        workflows);
  }

  SetUp(Notion notion, Depth depth, Optional<Remembered> remembered, List<String> workflows) {
    this.notion = notion;
    this.depth = depth;
    this.remembered = remembered;
    this.workflows = List.copyOf(workflows);
  }

  /** What was found, in order. */
  public NotionReport report() {
    return findings.report();
  }

  /** One of our tables as it was found. */
  private record Found<C extends Enum<C> & Column>(
      Blueprint<C> plan,
      Optional<Table<C>> before,
      JsonNode database,
      JsonNode source,
      boolean made) {}

  /**
   * @param page empty if none is set
   * @return what is to be kept; empty if it is not all there
   * @throws NotionException if Notion could not be asked, or failed
   */
  public Optional<Remembered> run(Optional<String> page)
      throws NotionException, InterruptedException {
    try {
      var inspection = new Inspection(notion, findings);
      if (depth != Depth.TEND) {
        if (!inspection.usable(page)) {
          return Optional.empty();
        }
        inspection.comments(page.orElseThrow());
        if (!inspection.content(page.get())) {
          return Optional.empty();
        }
      }
      return page.isEmpty() ? Optional.empty() : tables(page.get(), Instant.now());
    } catch (NotionException e) {
      findings.wrong(e.text());
      throw e;
    }
  }

  private Optional<Remembered> tables(String page, Instant now)
      throws NotionException, InterruptedException {
    Optional<Remembered> before = remembered.filter(known -> known.tables().page().equals(page));
    var databases = new Databases(notion, page);
    var welcome =
        new Welcome(
            notion,
            page,
            findings,
            depth != Depth.MAKE,
            before.map(Remembered::extras).orElse(Map.of()));
    boolean greets = depth == Depth.MAKE || depth == Depth.DRY_RUN;
    if (greets) {
      welcome.callout();
    }
    // Each leads to the one before; the first also back, by the mirror of the second.
    Optional<Found<RequestColumn>> requests =
        find(databases, Plans.REQUESTS, before.map(known -> known.tables().requests()));
    Optional<Found<RunColumn>> runs =
        find(databases, Plans.RUNS, before.map(known -> known.tables().runs()));
    Optional<Found<AlertColumn>> alerts =
        find(databases, Plans.ALERTS, before.map(known -> known.tables().alerts()));
    if (greets) {
      welcome.guide();
    }
    if (requests.isEmpty() || runs.isEmpty() || alerts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Table<AlertColumn>> alertTable = complete(alerts.get());
    Optional<Table<RunColumn>> runTable = complete(runs.get());
    Optional<Table<RequestColumn>> requestTable = complete(fresh(requests.get()));
    if (alertTable.isEmpty() || runTable.isEmpty() || requestTable.isEmpty()) {
      return Optional.empty();
    }
    finish(alerts.get(), alertTable.get());
    finish(runs.get(), runTable.get());
    finish(requests.get(), requestTable.get());
    if (depth == Depth.MAKE) {
      welcome.sample(runTable.get(), now);
    }
    var tables = new Tables(page, alertTable.get(), runTable.get(), requestTable.get());
    return Optional.of(new Remembered(tables, welcome.extras()));
  }

  private <C extends Enum<C> & Column> Optional<Found<C>> find(
      Databases databases, Blueprint<C> plan, Optional<Table<C>> before)
      throws NotionException, InterruptedException {
    Optional<JsonNode> there = databases.find(plan, before);
    boolean made = false;
    if (there.isEmpty()) {
      if (!missing(plan)) {
        return Optional.empty();
      }
      there = Optional.of(create(databases, plan));
      made = true;
    }
    JsonNode database = there.get();
    if (database.path("in_trash").asBoolean()) {
      findings.wrong(
          "표 %s가 Notion의 휴지통에 있습니다. Aurora는 되살리지 않습니다. 휴지통에서 되살리거나, 휴지통에서도 완전히 지운 뒤 setup을 다시 실행하면 새로 만듭니다."
              .formatted(plan.title()),
          "The table %s lies in Notion's trash, and Aurora does not restore it. Restore it there; or delete it from the trash, too, and run the set-up again for a new one."
              .formatted(plan.title()));
      return Optional.empty();
    }
    JsonNode source = databases.source(plan, database, before);
    sources.put(plan.name(), source.path("id").asText());
    if (database.path("data_sources").size() > 1) {
      findings.note(
          "표 %s에 다른 데이터 원본이 더 있습니다. 괜찮습니다: Aurora는 자기 것만 씁니다.".formatted(plan.title()),
          "The table %s has more data sources. No harm: Aurora uses its own."
              .formatted(plan.title()));
    }
    if (!made) {
      findings.ok(
          "표 %s가 있습니다.".formatted(plan.title()), "The table %s is there.".formatted(plan.title()));
    }
    return Optional.of(new Found<>(plan, before, database, source, made));
  }

  /** A prefix of numbers is taken once in a workspace: where it is taken already, none is given. */
  private <C extends Enum<C> & Column> JsonNode create(Databases databases, Blueprint<C> plan)
      throws NotionException, InterruptedException {
    boolean mirrors = plan == (Object) Plans.RUNS;
    JsonNode made;
    try {
      made = databases.create(plan, sources, mirrors);
    } catch (NotionException refused) {
      if (refused.kind() != NotionException.Kind.INVALID || plan.bare().equals(plan)) {
        throw refused;
      }
      made = databases.create(plan.bare(), sources, mirrors);
      findings.note(
          "표 %s: 번호에 접두사를 붙이지 못했습니다. 작업 공간의 다른 표가 이미 쓰고 있을 수 있습니다. 괜찮습니다.".formatted(plan.title()),
          "%s: the numbers have no prefix; another table of the workspace may have it. No harm."
              .formatted(plan.title()));
    }
    findings.made(
        "표 %s를 만들었습니다.".formatted(plan.title()), "Made the table %s.".formatted(plan.title()));
    return made;
  }

  /** Whether a missing table is to be made. */
  private boolean missing(Blueprint<?> plan) {
    switch (depth) {
      case DRY_RUN ->
          findings.wouldMake(
              "표 %s를 만듭니다.".formatted(plan.title()),
              "Would make the table %s.".formatted(plan.title()));
      case CHECK, TEND ->
          findings.wrong(
              "표 %s가 없습니다. bin/aurora notion setup을 실행하세요.".formatted(plan.title()),
              "The table %s is not there. Run bin/aurora notion setup.".formatted(plan.title()));
      case MAKE -> {
        return true;
      }
    }
    return false;
  }

  /** Read again: another table may have put a mirror of its relation into it. */
  private Found<RequestColumn> fresh(Found<RequestColumn> found)
      throws NotionException, InterruptedException {
    JsonNode source = notion.get("/data_sources/" + found.source().path("id").asText());
    return new Found<>(found.plan(), found.before(), found.database(), source, found.made());
  }

  private <C extends Enum<C> & Column> Optional<Table<C>> complete(Found<C> found)
      throws NotionException, InterruptedException {
    boolean changesNothing = depth == Depth.CHECK || depth == Depth.DRY_RUN;
    return new Columns(notion, findings, changesNothing)
        .complete(
            found.plan(),
            found.database().path("id").asText(),
            found.source(),
            found.before(),
            sources);
  }

  private <C extends Enum<C> & Column> void finish(Found<C> found, Table<C> table)
      throws NotionException, InterruptedException {
    boolean changesNothing = depth == Depth.CHECK || depth == Depth.DRY_RUN;
    new Columns(notion, findings, changesNothing).offer(found.plan(), table, workflows);
    if (found.made()) {
      for (ViewPlan<C> view : found.plan().views()) {
        view(found.plan(), view, table);
      }
    }
  }

  /** A table without it works as well. */
  private <C extends Enum<C> & Column> void view(
      Blueprint<C> plan, ViewPlan<C> view, Table<C> table) throws InterruptedException {
    try {
      notion.post("/views", view.body(table));
    } catch (NotionException e) {
      findings.note(
          "%s: 보기 ‘%s’를 만들지 못했습니다. 표는 그대로 쓸 수 있습니다. %s"
              .formatted(plan.title(), view.name(), e.text().ko()),
          "%s: the view “%s” could not be made; the table works without. %s"
              .formatted(plan.title(), view.name(), e.text().en()));
    }
  }
}
