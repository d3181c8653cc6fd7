package aurora5.mcp.tool;

import aurora5.api.alert.Alerts;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.health.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The tools that are here now: of each workflow the newest version, then those of the house. */
public final class Toolbox {
  private final Workflows workflows;
  private final Attendance attendance;
  private final RunReport report;
  private final List<Tool> house;

  public Toolbox(
      Workflows workflows,
      Attendance attendance,
      Supplier<Optional<Health>> health,
      Supplier<Optional<Alerts>> alerts) {
    this.workflows = workflows;
    this.attendance = attendance;
    report = new RunReport(workflows);
    List<Tool> tools = new ArrayList<>(new RunTools(attendance.runs(), attendance, report).all());
    tools.addAll(new CareTools(health, alerts).all());
    house = List.copyOf(tools);
  }

  public List<Tool> all() {
    List<Tool> tools = new ArrayList<>();
    workflows.all().stream()
        .map(WorkflowVersion::id)
        .distinct()
        .sorted()
        .map(workflows::newest)
        .flatMap(Optional::stream)
        .map(this::tool)
        .forEach(tools::add);
    tools.addAll(house);
    return tools;
  }

  public Optional<Tool> named(String name) {
    return workflows
        .newest(name)
        .map(this::tool)
        .or(() -> house.stream().filter(tool -> tool.name().equals(name)).findFirst());
  }

  private Tool tool(WorkflowVersion version) {
    return new WorkflowTool(version, attendance.runs(), attendance, report);
  }
}
