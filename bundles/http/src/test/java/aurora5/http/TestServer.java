package aurora5.http;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.catalog.Codec;
import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugins;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.plan.Plan;
import aurora5.api.step.Retry;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Entry.ArtifactLink;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.workflow.SideEffects;
import aurora5.http.route.ArtifactRoutes;
import aurora5.http.route.ContextRoutes;
import aurora5.http.route.EventRoutes;
import aurora5.http.route.RunRoutes;
import aurora5.http.route.StartRoutes;
import aurora5.http.route.WorkflowRoutes;
import aurora5.http.web.Access;
import aurora5.http.web.Answer;
import aurora5.http.web.Dispatcher;
import aurora5.http.web.Gate;
import aurora5.http.web.Noun;
import aurora5.http.web.Route;
import aurora5.http.web.Routes;
import aurora5.json.Documents;
import aurora5.json.PluginCodec;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The routes on a real Jetty with few threads, before small rooms of its own. */
final class TestServer implements AutoCloseable {
  record Name(String name) {}

  record Greeting(String text) {}

  final TestWork work = new TestWork();
  final TestJournal journal = new TestJournal();
  final TestRuns runs = new TestRuns();
  Access access = new Access("127.0.0.1", "");
  private final HttpClient client = HttpClient.newHttpClient();
  private final EventRoutes events;
  private final Server server;

  TestServer() throws Exception {
    Plugins plugins = new NoPlugins();
    events = new EventRoutes(journal, runs, plugins, work);
    List<Noun> nouns =
        List.of(
            new WorkflowRoutes(new OneWorkflow(), new NoRows(), plugins),
            new StartRoutes(runs, plugins, work),
            new RunRoutes(runs, plugins),
            new ArtifactRoutes(new Pictures(), new PictureFiles()),
            new ContextRoutes(new OneContext()),
            events);
    var rows = new ArrayList<>(nouns.stream().flatMap(noun -> noun.routes().stream()).toList());
    rows.add(Route.get(Live.PATH, call -> Answer.ok(Documents.mapper().createObjectNode())));
    rows.add(
        Route.get(
            "/api/bug",
            call -> {
              throw new IllegalStateException("inner secret");
            }));
    server = start(new Dispatcher(new Gate(() -> access), new Routes(rows), work.io()));
  }

  private static Server start(Dispatcher dispatcher) throws Exception {
    var server = new Server(new QueuedThreadPool(12, 4));
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(1_000);
    server.addConnector(connector);
    var context = new ServletContextHandler();
    var holder = new ServletHolder(new Everything(dispatcher));
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/*");
    server.setHandler(context);
    server.start();
    return server;
  }

  @Override
  public void close() throws Exception {
    server.stop();
    work.close();
  }

  int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(path, "GET", "", headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return send(path, "POST", body, headers);
  }

  HttpResponse<String> send(String path, String method, String body, String... headers)
      throws Exception {
    var request = request(path).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpClient client() {
    return client;
  }

  static JsonNode json(HttpResponse<String> response) {
    return Documents.parseOwn(new Json(response.body()));
  }

  private static final class Everything extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient Dispatcher dispatcher;

    Everything(Dispatcher dispatcher) {
      this.dispatcher = dispatcher;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      dispatcher.serve(request, response);
    }
  }

  private static final class NoPlugins implements Plugins {
    @Override
    public List<Plugin> all() {
      return List.of();
    }

    @Override
    public boolean reconciled() {
      return true;
    }
  }

  private static final class OneWorkflow implements Workflows {
    private final WorkflowVersion greet = version();

    private static WorkflowVersion version() {
      var flow = Plan.of(Name.class);
      var first =
          flow.step("think", Greeting.class).after(flow.input()).run(n -> new Greeting(n.name()));
      var plan =
          flow.returns(
              flow.step("greet", Greeting.class)
                  .after(first)
                  .retry(Retry.times(3))
                  .timeout(Duration.ofSeconds(2))
                  .run(g -> g));
      Codec codec = new PluginCodec();
      return new WorkflowVersion(
          "greet",
          "bundle:greeter:1.2.0",
          "greeter 1.2.0",
          plan,
          codec,
          new Text("인사합니다", "Greets"),
          List.of(new Text("인사해 줘", "greet me")),
          SideEffects.NONE,
          new Json("{\"type\":\"object\"}"),
          new Json("{\"type\":\"object\"}"));
    }

    @Override
    public Optional<WorkflowVersion> newest(String id) {
      return Optional.of(greet).filter(version -> version.id().equals(id));
    }

    @Override
    public Optional<WorkflowVersion> exact(String id, String plugin) {
      return newest(id);
    }

    @Override
    public List<WorkflowVersion> all() {
      return List.of(greet);
    }

    @Override
    public AutoCloseable listen(Listener listener) {
      return () -> {};
    }
  }

  private static final class NoRows implements RunTable {
    @Override
    public Optional<RunRow> run(String id) {
      return Optional.empty();
    }

    @Override
    public List<RunRow> runs(Filter filter) {
      return List.of();
    }

    @Override
    public void eachOpen(BiConsumer<RunRow, List<Journaled>> consumer) {}

    @Override
    public Set<Pin> pins() {
      return Set.of();
    }

    @Override
    public Optional<Entry.Claim> claim(String key, Instant now) {
      return Optional.empty();
    }
  }

  private static final class Pictures implements ArtifactTable {
    @Override
    public Optional<ArtifactLink> artifact(String runId, String name) {
      return artifacts(runId).stream().filter(link -> link.name().equals(name)).findFirst();
    }

    @Override
    public List<ArtifactLink> artifacts(String runId) {
      return List.of(new ArtifactLink(runId, "page.svg", "image/svg+xml", 6, "abc"));
    }
  }

  private static final class PictureFiles implements ArtifactFiles {
    @Override
    public String keep(byte[] content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InputStream> open(String sha256) {
      return Optional.of(new ByteArrayInputStream("<svg/>".getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static final class OneContext implements ContextTable {
    @Override
    public Map<String, Value> values(String contextId) {
      return contextId.equals("c1")
          ? Map.of("mood", new Value(new Json("\"좋음\""), 2, TestRuns.START))
          : Map.of();
    }

    @Override
    public List<Change> history(String contextId, int limit) {
      return contextId.equals("c1")
          ? List.of(
              new Change(
                  "mood",
                  Optional.empty(),
                  Optional.of(new Json("1")),
                  1,
                  "run-1",
                  "greet",
                  TestRuns.START))
          : List.of();
    }

    @Override
    public List<String> ids(int limit) {
      return List.of("c1");
    }
  }
}
