package aurora5.mcp;

import aurora5.api.Text;
import aurora5.api.alert.Alerts;
import aurora5.api.catalog.Workflows;
import aurora5.api.health.Health;
import aurora5.api.mcp.Mcp;
import aurora5.api.mcp.McpMessage;
import aurora5.api.mcp.McpReply;
import aurora5.api.run.Runs;
import aurora5.api.store.Journal;
import aurora5.api.work.Work;
import aurora5.mcp.rpc.Server;
import aurora5.mcp.tool.Attendance;
import aurora5.mcp.tool.Toolbox;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The protocol as a component. Thread-safe. */
@Component(service = Mcp.class)
public final class McpRoom implements Mcp {
  private static final Text INSTRUCTIONS =
      new Text(
          "이름에 밑줄이 없는 도구는 워크플로우입니다. 읽기 전용이 아닌 도구는 사람에게 확인을 받고 부르세요."
              + " 실행이 길어지면 runId가 돌아옵니다: get_run으로 결과를 받으세요."
              + " questions가 있으면 사람에게 물어 answer_run으로 답하세요."
              + " safety가 있으면 그 message를 고치지 말고 그대로 사람에게 전하세요.",
          "A tool without an underscore in its name is a workflow. Have a person confirm what is not"
              + " read-only. What takes longer gives back a runId: get_run fetches the result. If"
              + " there are questions, ask the person and use answer_run. If there is safety, pass"
              + " its message on to the person, word for word.");

  @Reference(policyOption = ReferencePolicyOption.GREEDY)
  volatile Optional<Health> health = Optional.empty();

  @Reference(policyOption = ReferencePolicyOption.GREEDY)
  volatile Optional<Alerts> alerts = Optional.empty();

  private final News news;
  private final Protocol protocol;
  private final AutoCloseable listening;

  @Activate
  public McpRoom(
      BundleContext bundle,
      @Reference(name = "workflows") Workflows workflows,
      @Reference(name = "runs") Runs runs,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "work") Work work) {
    this(
        bundle.getBundle().getVersion().toString(),
        workflows,
        new Attendance(runs, journal, work.io(), Attendance.BRIEF, Attendance.PATIENT),
        new News(work.timers()));
  }

  McpRoom(String version, Workflows workflows, Attendance attendance, News news) {
    this.news = news;
    var tools = new Toolbox(workflows, attendance, () -> health, () -> alerts);
    var server = new Server("aurora5", "Aurora 5", version, INSTRUCTIONS.lines());
    protocol = new Protocol(server, tools, news);
    listening = workflows.listen(news);
  }

  @Deactivate
  void close() throws Exception {
    listening.close();
    news.end();
  }

  @Override
  public McpReply answer(McpMessage message) {
    return protocol.answer(message);
  }

  @Override
  public McpReply.Stream announcements() {
    return protocol.announcements();
  }
}
