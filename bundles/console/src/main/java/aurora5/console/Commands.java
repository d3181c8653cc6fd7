package aurora5.console;

import aurora5.api.Json;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.console.act.Waiting;
import aurora5.console.page.House;
import aurora5.console.shell.Prints;
import java.util.stream.Collectors;
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
      "osgi.command.function=contexts"
    })
public final class Commands {
  private final House house;

  @Activate
  public Commands(@Reference(name = "rooms") Rooms rooms) {
    house = rooms.house();
  }

  public String workflows() {
    return Prints.workflows(house.workflows());
  }

  /** Starts a run: {@code aurora5:run create-story '{"name":"지우"}'}. */
  public String run(String workflow, String input) {
    Started started = Waiting.on(house.runs().start(StartRun.of(workflow, new Json(input))));
    if (started instanceof Started.Accepted accepted) {
      return accepted.runId();
    }
    var refused = (Started.Refused) started;
    return refused.message().en()
        + refused.problems().stream()
            .map(problem -> "\n  " + problem.pointer() + ": " + problem.message().en())
            .collect(Collectors.joining());
  }

  public String runs() {
    return Prints.runs(house.runs());
  }

  public String show(String run) {
    return house.runs().find(run).map(Prints::run).orElse("No such run: " + run);
  }

  public String cancel(String run) {
    return Waiting.on(house.runs().cancel(run)).toString();
  }

  public String health() {
    return Prints.health(house.guests().health());
  }

  public String alerts() {
    return Prints.alerts(house.guests().alerts());
  }

  public String contexts() {
    return Prints.contexts(house.contexts());
  }
}
