package aurora5.distribution.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.plugin.PluginJar;
import aurora5.distribution.weave.Agent;
import aurora5.distribution.weave.Sabotage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same runs through HTTP: the real distribution in a process of its own, one kept connection a
 * client, and the next run is started when the answer says that the last one has ended.
 */
final class HttpRuns implements Contender {
  private static final String WORKFLOW = "bench-three";
  private static final int STEPS = 3;
  private static final int COMMITS = 4;
  private static final long PATIENCE_MILLIS = 60_000;

  private final Aurora aurora;
  private final Disk disk;
  private final WalIndex log;
  private final Gauge gauge;
  private final InetSocketAddress server;
  private long number;

  HttpRuns(Gauge gauge, Optional<Sabotage> sabotage) throws Exception {
    this.gauge = gauge;
    Home home = Home.empty("bench");
    String options = new Agent(home.work()).prepare(Optional.empty(), 1, sabotage);
    aurora = Aurora.start(home, Map.of("JAVA_OPTS", options));
    aurora.install(PluginJar.named("test.bench").sources("bench").build(), WORKFLOW);
    Path database = aurora.home().data().resolve("aurora.db");
    disk = new Disk(database);
    log = new WalIndex(database);
    URI base = aurora.client().base();
    server = new InetSocketAddress(base.getHost(), base.getPort());
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public int steps() {
    return STEPS;
  }

  @Override
  public long commitsNeeded(long runs, int clients) {
    return runs * COMMITS / clients;
  }

  @Override
  public Sample measure(int clients, long nanos) throws Exception {
    long position = disk.position();
    long commits = log.commits();
    long flushes = gauge.flushes();
    var latencies = new Latencies();
    long begin = System.nanoTime();
    long runs = run(clients, begin + nanos, latencies);
    long took = System.nanoTime() - begin;
    long committed = log.commits() - commits;
    long flushed = gauge.flushes() - flushes;
    long rows = disk.rowsSince(position, runs, STEPS);
    return new Sample(runs, took, latencies, rows, committed, flushed, -1, -1);
  }

  private long run(int clients, long end, Latencies latencies) throws Exception {
    List<Connection> connections = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < clients; i++) {
        connections.add(new Connection(server, selector));
        connections.get(i).ask(request());
      }
      long runs = 0;
      int open = clients;
      while (open > 0) {
        if (selector.select(PATIENCE_MILLIS) == 0) {
          throw new BrokenPromise("no answer within " + PATIENCE_MILLIS + " ms");
        }
        for (SelectionKey key : selector.selectedKeys()) {
          var connection = (Connection) key.attachment();
          if (answered(connection, latencies)) {
            runs++;
            if (System.nanoTime() - end < 0) {
              connection.ask(request());
            } else {
              open--;
            }
          }
        }
        selector.selectedKeys().clear();
      }
      return runs;
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static boolean answered(Connection connection, Latencies latencies)
      throws IOException, BrokenPromise {
    Optional<String> answer = connection.answer();
    if (answer.isPresent()) {
      latencies.add(System.nanoTime() - connection.asked());
      boolean well = answer.get().startsWith("HTTP/1.1 200 ");
      if (!well || !answer.get().contains("\"status\":\"SUCCEEDED\"")) {
        throw new BrokenPromise("answered: " + answer.get());
      }
    }
    return answer.isPresent();
  }

  private byte[] request() {
    String body = "{\"input\":{\"number\":" + number++ + "}}";
    String head =
        "POST /api/workflows/%s/runs?wait=30 HTTP/1.1\r\nHost: %s:%d\r\n"
                .formatted(WORKFLOW, server.getHostString(), server.getPort())
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    return (head + body).getBytes(ISO_8859_1);
  }

  @Override
  public void close() throws Exception {
    disk.close();
    aurora.process().stop();
    log.close();
    aurora.close();
  }
}
