package aurora5.http;

import aurora5.api.Json;
import aurora5.api.catalog.Plugins;
import aurora5.context.ContextRoom;
import aurora5.http.context.ContextRoutes;
import aurora5.http.room.AlertRoutes;
import aurora5.http.room.ChatRoutes;
import aurora5.http.room.HealthRoutes;
import aurora5.http.room.IntentRoutes;
import aurora5.http.room.McpRoutes;
import aurora5.http.room.MetricsRoutes;
import aurora5.http.room.WebhookRoutes;
import aurora5.http.route.ArtifactRoutes;
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
import aurora5.testkit.memory.MemoryData;
import aurora5.testkit.memory.MemoryStore;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The routes on a real Jetty with few threads, before small rooms of its own. */
final class TestServer implements AutoCloseable {
  final TestWork work = new TestWork();
  final TestJournal journal = new TestJournal();
  final TestRuns runs = new TestRuns();
  final MemoryStore store = new MemoryStore(new MemoryData(), Clock.systemUTC());
  final HealthRoutes health = new HealthRoutes();
  final MetricsRoutes metrics = new MetricsRoutes();
  final AlertRoutes alerts = new AlertRoutes();
  final WebhookRoutes webhook = new WebhookRoutes();
  final ChatRoutes chat = new ChatRoutes(work);
  final McpRoutes mcp = new McpRoutes(work);
  final Queue<Integer> counted = new ConcurrentLinkedQueue<>();
  final List<Route> rows;
  Access access = new Access("127.0.0.1", "");
  private final HttpClient client = HttpClient.newHttpClient();
  final MeasuringEngine engine = new MeasuringEngine();
  private final EventRoutes events;
  private final ContextRoutes contexts;
  private final Server server;

  TestServer() throws Exception {
    Plugins plugins = new TestRooms.NoPlugins();
    var workflows = new TestRooms.OneWorkflow();
    contexts =
        new ContextRoutes(store, store, ContextRoom.of(store, store, Clock.systemUTC()), work);
    events = new EventRoutes(journal, runs, plugins, work);
    List<Noun> nouns =
        List.of(
            new WorkflowRoutes(workflows, new TestRooms.NoRows(), plugins, engine),
            new StartRoutes(runs, plugins, work),
            new RunRoutes(runs, plugins, engine),
            new ArtifactRoutes(new TestRooms.Pictures(), new TestRooms.PictureFiles()),
            contexts,
            health,
            metrics,
            alerts,
            new IntentRoutes(new TestRooms.OneIntent()),
            chat,
            webhook,
            mcp,
            events);
    rows = new ArrayList<>(RouteTable.of(nouns, workflows));
    rows.add(Route.get(Live.PATH, call -> Answer.ok(Documents.mapper().createObjectNode())));
    rows.add(
        Route.get(
            "/api/bug",
            call -> {
              throw new IllegalStateException("inner secret");
            }));
    server =
        start(
            new Dispatcher(
                new Gate(() -> access),
                new Routes(rows),
                work.io(),
                (status, nanos) -> counted.add(status)));
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
}
