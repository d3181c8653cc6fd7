package aurora5.console;

import aurora5.api.Json;
import aurora5.api.run.Reply;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.console.act.Waiting;
import aurora5.console.page.House;
import aurora5.console.shell.Prints;
import aurora5.console.shell.Words;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands {@code aurora5:*} of the Gogo shell, where there is one. */
@Component(
    service = Commands.class,
    property = {
      "osgi.command.scope=aurora5",
      "osgi.command.function=workflows",
      "osgi.command.function=run",
      "osgi.command.function=runs",
      "osgi.command.function=show",
      "osgi.command.function=cancel",
      "osgi.command.function=health",
      "osgi.command.function=alerts",
      "osgi.command.function=ack",
      "osgi.command.function=contexts"
    })
public final class Commands {
  private final House house;

  @Activate
  public Commands(@Reference(name = "rooms") Rooms rooms) {
    house = rooms.house();
  }

  @Descriptor("lists the workflows and their versions")
  public String workflows(String... none) {
    Words.of("aurora5:workflows", none).between(0, 0);
    return Prints.workflows(house.workflows());
  }

  @Descriptor("starts a run and prints its id")
  public String run(
      @Descriptor("workflow, and its input as JSON in single quotes") String... typed) {
    Words words = Words.of("aurora5:run WORKFLOW ['{\"name\": \"…\"}']", typed).between(1, 2);
    var wish = StartRun.of(words.first(), new Json(words.or(1, "{}")));
    Started started = Waiting.on(house.runs().start(wish));
    if (started instanceof Started.Accepted accepted) {
      return accepted.runId();
    }
    throw new IllegalArgumentException(Prints.refusal((Started.Refused) started));
  }

  @Descriptor("lists the newest runs")
  public String runs(
      @Descriptor("part of a workflow's name, a run's id or an error; all if left out")
          String... typed) {
    Words words = Words.of("aurora5:runs [WORD]", typed).between(0, 1);
    return Prints.runs(house.runs(), words.or(0, ""));
  }

  @Descriptor("shows a run and its steps")
  public String show(@Descriptor("id of the run") String... typed) {
    String run = Words.of("aurora5:show RUN", typed).between(1, 1).first();
    return house.runs().find(run).map(Prints::run).orElseThrow(() -> noSuch(run));
  }

  @Descriptor("cancels a run")
  public String cancel(@Descriptor("id of the run") String... typed) {
    String run = Words.of("aurora5:cancel RUN", typed).between(1, 1).first();
    Reply reply = Waiting.on(house.runs().cancel(run));
    if (reply instanceof Reply.Done) {
      return "Cancelled: " + run;
    } else if (reply instanceof Reply.NoSuchRun) {
      throw noSuch(run);
    }
    throw new IllegalStateException(Prints.refusal(reply));
  }

  private static IllegalArgumentException noSuch(String run) {
    return new IllegalArgumentException("No such run: " + run + "; aurora5:runs lists them");
  }

  @Descriptor("shows how the house is")
  public String health(String... none) {
    Words.of("aurora5:health", none).between(0, 0);
    return Prints.health(house.guests().health());
  }

  @Descriptor("lists the alerts, active ones first")
  public String alerts(String... none) {
    Words.of("aurora5:alerts", none).between(0, 0);
    return Prints.alerts(house.guests().alerts());
  }

  /** Somebody has seen an incident: {@code aurora5:ack health.disk}. */
  @Descriptor("says that somebody has seen an incident")
  public String ack(@Descriptor("key of the alert") String... typed) {
    String key = Words.of("aurora5:ack KEY", typed).between(1, 1).first();
    boolean known =
        house
            .guests()
            .alerts()
            .map(alerts -> Waiting.on(alerts.acknowledge(key)))
            .orElseThrow(() -> new IllegalStateException(Prints.NO_ALERTING));
    if (!known) {
      throw new IllegalArgumentException(
          "No such alert: " + key + "; aurora5:alerts lists their keys");
    }
    return "Seen: " + key;
  }

  @Descriptor("lists the contexts and their keys")
  public String contexts(String... none) {
    Words.of("aurora5:contexts", none).between(0, 0);
    return Prints.contexts(house.contexts());
  }
}
