package aurora5.distribution.promise;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.evidence.AlertRow;
import aurora5.distribution.evidence.Chronicle;
import aurora5.distribution.evidence.Database;
import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.JournalFact;
import aurora5.distribution.evidence.NoticeRow;
import aurora5.distribution.evidence.Told;
import aurora5.distribution.evidence.WitnessLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule sees what it is there for, in a history that is sound but for one thing. */
final class PromisesTest {
  private static final String SULK = "run.chaos-moody.sulk-1.THREW";

  private final List<Told> told = new ArrayList<>();
  private final List<String> answered = new ArrayList<>();
  private final List<String> killed = new ArrayList<>();
  private final List<Integer> ready = new ArrayList<>(List.of(900));
  private final List<WitnessLine> witness = new ArrayList<>();
  private final List<JournalFact> facts = new ArrayList<>();
  private final Map<String, String> statuses = new HashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final List<AlertRow> alerts = new ArrayList<>();
  private final List<NoticeRow> notices = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();

  @Test
  void aSoundHistoryBreaksNothing() {
    line("r1", 1);
    undone("r2", 2, "three", "two", "one");
    sulked("r3", 3);
    for (Promise promise : all()) {
      assertThat(promise.broken(evidence())).as(promise.name()).isEmpty();
    }
  }

  @Test
  void anEventThatWasTakenAndIsNowhereIsSeen() {
    line("r1", 1);
    answered.add("r1");
    assertThat(new AcceptedEnds().broken(evidence())).containsExactly("event lost: r1");
  }

  @Test
  void aStepBegunBeforeTheRecordOfTheOneItWaitsForIsSeen() {
    line("r1", 1);
    facts.removeIf(fact -> fact.is("step-succeeded") && fact.step().equals("b"));
    assertThat(new RecordsFirst().broken(evidence()))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("step-started c of run r1"))
        .anyMatch(each -> each.startsWith("ended of run r1"));
  }

  @Test
  void aRunThatChangesItsVersionIsSeenUnlessItWasMoved() {
    line("r1", 1);
    witness.add(new WitnessLine("begin", "r1", "z", 1, "k", "v2"));
    assertThat(new OneVersion().broken(evidence())).hasSize(1);
    facts.add(fact("r1", "moved", "", ""));
    assertThat(new OneVersion().broken(evidence())).isEmpty();
  }

  @Test
  void twoRunsOfOneWishAreSeenThoughNobodyWasToldOfOne() {
    line("r1", 1);
    line("r2", 1);
    told.remove(1);
    assertThat(new OneRunPerKey().broken(evidence()))
        .containsExactly("wish 1 is run r1 and run r2");
  }

  @Test
  void twoChildrenOfOneCallAreSeen() {
    facts.add(child("c1", "p1"));
    facts.add(child("c2", "p1"));
    assertThat(new OneRunPerKey().broken(evidence()))
        .containsExactly("the call by p1 is run c1 and run c2");
  }

  @Test
  void twoAnswersForOneKeyAndATakenOneThatIsNotRefusedAreSeen() {
    told.add(new Told("k", false, 202, "r1"));
    told.add(new Told("k", false, 202, "r2"));
    told.add(new Told("k", true, 409, ""));
    told.add(new Told("k", true, 503, ""));
    assertThat(new OneRunPerKey().broken(evidence())).hasSize(1);
    told.add(new Told("k", true, 202, "r1"));
    assertThat(new OneRunPerKey().broken(evidence())).hasSize(2);
  }

  @Test
  void anIncrementLostOrCountedTwiceIsSeen() {
    line("r1", 1);
    for (int wrong : List.of(2, 4)) {
      counters.put("r1", wrong);
      assertThat(new CountersAddUp().broken(evidence()))
          .containsExactly("run r1 counted " + wrong + " of 3 steps");
    }
  }

  @Test
  void anUndoLeftOutOrInTheWrongOrderIsSeen() {
    undone("r1", 1, "three", "one", "two");
    undone("r2", 2, "three", "two");
    assertThat(new PlanKept().broken(evidence())).hasSize(2);
  }

  @Test
  void anEndThatThePlanDoesNotAllowIsSeen() {
    line("r1", 1);
    statuses.put("r1", "FAILED");
    assertThat(new PlanKept().broken(evidence())).hasSize(1);
  }

  @Test
  void aStepThatDiedThreeTimesMayEndItsRun() {
    facts.add(accepted("r1", "chaos-line", 1, ""));
    for (int death = 0; death < 3; death++) {
      facts.add(fact("r1", "step-started", "a", ""));
    }
    facts.add(fact("r1", "ended", "", "FAILED", "a/KILLED_THE_PROCESS"));
    statuses.put("r1", "FAILED");
    assertThat(new PlanKept().broken(evidence())).isEmpty();
    facts.remove(1);
    assertThat(new PlanKept().broken(evidence())).hasSize(1);
  }

  @Test
  void aRunThatHadToBeMovedIsSeenUnlessAPluginKilledTheProcess() {
    line("r1", 1);
    facts.add(fact("r1", "moved", "", ""));
    assertThat(new PlanKept().broken(evidence())).hasSize(1);
  }

  @Test
  void aFailureCountedTwiceAndAnIncidentOpenedTwiceAreSeen() {
    sulked("r1", 1);
    alerts.set(0, new AlertRow(SULK, 1, 2, false));
    assertThat(new OneAlert().broken(evidence())).hasSize(2);
    alerts.set(0, new AlertRow(SULK, 1, 1, false));
    alerts.add(new AlertRow(SULK, 2, 1, false));
    assertThat(new OneAlert().broken(evidence())).hasSize(2);
  }

  @Test
  void anAlertThatIsNeverToldOrToldTwiceIsSeen() {
    sulked("r1", 1);
    printed.clear();
    assertThat(new OneAlert().broken(evidence()))
        .containsExactly("told 0 of 1 times: RAISED " + SULK);
    printed.add("[ALERT] it sulks | " + SULK);
    printed.add("[ALERT] it sulks | " + SULK);
    assertThat(new OneAlert().broken(evidence())).hasSize(1);
    killed.add("alert-told");
    assertThat(new OneAlert().broken(evidence())).isEmpty();
    notices.add(new NoticeRow(2, "RAISED", SULK, 1));
    assertThat(new OneAlert().broken(evidence())).hasSize(1);
  }

  @Test
  void aStartThatTakesTooLongIsSeen() {
    ready.add(5_001);
    assertThat(new ReadySoon().broken(evidence())).hasSize(1);
  }

  private static List<Promise> all() {
    return List.of(
        new AcceptedEnds(),
        new NothingTwice(),
        new RecordsFirst(),
        new SameKey(),
        new OneVersion(),
        new OneRunPerKey(),
        new CountersAddUp(),
        new OneAlert(),
        new ReadySoon(),
        new PlanKept());
  }

  private Evidence evidence() {
    return new Evidence(
        new Chronicle("1", told.size(), 0, told, answered, killed, ready, 5_000),
        witness,
        new Database(facts, statuses, counters, alerts, notices),
        printed);
  }

  /** A run of three steps that has succeeded. */
  private void line(String run, int number) {
    accept(run, "chaos-line", number, "");
    List.of("a", "b", "c").forEach(step -> done(run, step));
    end(run, "SUCCEEDED", "");
  }

  private void undone(String run, int number, String... undone) {
    accept(run, "chaos-undo", number, "fail");
    List.of("one", "two", "three").forEach(step -> done(run, step));
    facts.add(fact(run, "step-started", "fail", ""));
    for (String step : undone) {
      facts.add(fact(run, "undo-started", step, ""));
      facts.add(fact(run, "undo-ended", step, ""));
    }
    end(run, "FAILED", "fail/THREW");
    alert("run.chaos-undo.fail.THREW");
  }

  private void sulked(String run, int number) {
    accept(run, "chaos-moody", number, "sulk-1");
    facts.add(fact(run, "step-started", "sulk-1", ""));
    end(run, "FAILED", "sulk-1/THREW");
    alert(SULK);
  }

  private void accept(String run, String workflow, int number, String fail) {
    told.add(new Told("wish-" + number, false, 202, run));
    facts.add(accepted(run, workflow, number, fail));
  }

  private void done(String run, String step) {
    facts.add(fact(run, "step-started", step, ""));
    facts.add(fact(run, "step-succeeded", step, ""));
    String key = run + "/" + step;
    witness.add(new WitnessLine("begin", run, step, 1, key, "v1"));
    witness.add(new WitnessLine("end", run, step, 1, key, "v1"));
    counters.merge(run, 1, Integer::sum);
  }

  private void end(String run, String status, String error) {
    facts.add(fact(run, "ended", "", status, error));
    statuses.put(run, status);
  }

  private void alert(String key) {
    alerts.add(new AlertRow(key, 1, 1, false));
    notices.add(new NoticeRow(1, "RAISED", key, 1));
    printed.add("[ALERT] it failed | " + key);
  }

  private static JournalFact accepted(String run, String workflow, int number, String fail) {
    return new JournalFact(run, "accepted", "", 0, workflow, number, fail, "", "", "");
  }

  private static JournalFact child(String run, String parent) {
    return new JournalFact(run, "accepted", "", 0, "chaos-child", 1, "", parent, "", "");
  }

  private static JournalFact fact(String run, String fact, String step, String status) {
    return fact(run, fact, step, status, "");
  }

  private static JournalFact fact(
      String run, String fact, String step, String status, String error) {
    int attempt = fact.equals("step-started") ? 1 : 0;
    return new JournalFact(run, fact, step, attempt, "", 0, "", "", status, error);
  }
}
