package aurora5.distribution.chaos;

import aurora5.distribution.client.Client;
import aurora5.distribution.harness.AuroraProcess;
import aurora5.distribution.harness.Home;
import aurora5.distribution.weave.Agent;
import aurora5.distribution.witness.CheckerRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One chaos run from the first start to the judgement. For one thread. */
public final class Chaos {
  private static final String WORKFLOW = "chaos-line";
  private static final Duration SABOTAGED = Duration.ofSeconds(5);

  /** A process that lives for seconds spends most of its time in the better compiler. */
  private static final String OPTIONS = "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ";

  private static final String YEAR = "31536000000";

  private final Options options;
  private final Home home = Home.empty("chaos");
  private final Path chronicle = home.folder().resolve("chronicle");
  private final Agent agent = new Agent(home.work());
  private final Versions versions = new Versions();

  private Chaos(Options options) {
    this.options = options;
  }

  /**
   * Arguments: kills; seed or {@code random}; sabotage or {@code none}; the limit of readiness in
   * milliseconds.
   *
   * @return exit code 1 if a promise is broken
   */
  public static CheckerRun run(String... args) {
    return new Chaos(Options.of(args)).run();
  }

  private CheckerRun run() {
    try (Log log = new Log(chronicle)) {
      log.write("seed", options.seed());
      log.write("limit", options.readyLimit().toMillis());
      var crowd = new Crowd(home.gates().toString(), log, options.seed());
      var world = new Life.World(crowd, log, agent, this::drop);
      drop();
      for (Schedule.Turn turn : Schedule.of(options.seed(), options.kills())) {
        try (AuroraProcess process = start(turn.kill())) {
          new Life(world, process).endBy(turn);
        }
      }
      end(crowd, log);
    }
    return CheckerRun.over(
        home.gates().resolve("witness"),
        chronicle,
        home.data().resolve("aurora.db"),
        home.folder());
  }

  private AuroraProcess start(Kill kill) {
    int nth = kill instanceof Kill.AtPoint at ? at.nth() : 1;
    return start(agent.prepare(kill.failpoint(), nth, options.sabotage()));
  }

  private AuroraProcess start(String options) {
    return AuroraProcess.start(
        home, Map.of("JAVA_OPTS", OPTIONS + options, "ORCHESTRATOR_CONTEXT_TTL", YEAR));
  }

  /** One more start, some more load, and then nothing but patience. */
  private void end(Crowd crowd, Log log) {
    drop();
    try (AuroraProcess process = start(agent.prepare(Optional.empty(), 1, options.sabotage()))) {
      Client client = process.awaitReady();
      log.write("ready", process.millisSinceStart());
      client.awaitWorkflow(WORKFLOW);
      for (int i = 0; i < 50; i++) {
        crowd.wish(client);
      }
      List<String> late = new Ending(crowd, client, patience()).await();
      late.forEach(System.out::println);
      process.stop();
    }
  }

  private Duration patience() {
    return options.sabotage().isPresent() ? SABOTAGED : options.patience();
  }

  private void drop() {
    home.drop("chaos.jar", versions.next());
  }
}
