package aurora5.distribution.bench;

import aurora5.distribution.bench.path.Paths;
import aurora5.distribution.harness.Distribution;
import aurora5.distribution.weave.Agent;
import aurora5.distribution.weave.Sabotage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code mvn -q -Pbench [-Drounds=N] [-Dseconds=S] [-Dsabotage=NAME]}: how fast the engine is, as a
 * share of what the disk allows. The contenders take turns in short rounds of one process, so that
 * what disturbs one disturbs all. Its exit code is 1 if a promise was broken; a goal that was
 * missed is said.
 */
public final class Bench {
  private static final int MANY = 64;

  /** Rounds of warming up for each round that counts, at most. */
  private static final int WARM_UPS = 3;

  private static final double GOAL_OF_ONE = 0.6;
  private static final double GOAL_OF_MANY = 0.8;
  private static final double GOAL_OF_HTTP = 0.25;

  private final int rounds = Integer.getInteger("rounds", 5);
  private final long nanos = Integer.getInteger("seconds", 2) * 1_000_000_000L;
  private final Path folder;
  private final Optional<Sabotage> sabotage;
  private final Gauge gauge;

  private Bench(Path folder, Optional<Sabotage> sabotage) throws IOException {
    this.folder = folder;
    this.sabotage = sabotage;
    gauge = new Gauge(folder);
  }

  /** Arguments: how the product is broken on purpose, or {@code none}. */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(Sabotage.named(arguments[0])) ? 0 : 1);
  }

  /** Measures and prints; false if a promise was broken. */
  public static boolean run(Optional<Sabotage> sabotage) throws Exception {
    Path target = Files.createDirectories(Distribution.module().resolve("target"));
    Path folder = Files.createTempDirectory(target, "bench");
    boolean woven = sabotage.isPresent() && !Boolean.getBoolean("woven");
    boolean kept = woven ? woven(folder, sabotage.get()) : kept(folder, sabotage);
    delete(folder);
    return kept;
  }

  /** The same in a process whose classes were woven before it began. */
  private static boolean woven(Path folder, Sabotage sabotage) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(new Agent(folder).prepare(Optional.empty(), 1, Optional.of(sabotage)));
    for (String name : List.of("basedir", "rounds", "seconds")) {
      command.add("-D" + name + "=" + System.getProperty(name));
    }
    command.addAll(List.of("-Dwoven=true", "-classpath", System.getProperty("java.class.path")));
    command.addAll(List.of(Bench.class.getName(), sabotage.word()));
    return new ProcessBuilder(command).inheritIO().directory(folder.toFile()).start().waitFor()
        == 0;
  }

  private static boolean kept(Path folder, Optional<Sabotage> sabotage) throws Exception {
    try {
      new Bench(folder, sabotage).run();
      return paths();
    } catch (BrokenPromise broken) {
      System.out.println("bench: BROKEN " + broken.getMessage());
      return false;
    }
  }

  private void run() throws Exception {
    Path database = folder.resolve("aurora.db");
    try (var plain = new PlainJdbc(folder, gauge);
        var raw = new RawFile(folder, gauge);
        var house = new House(database);
        var disk = new Disk(database)) {
      var log = new WalIndex(database); // to be closed after the house, so the process does it
      var engine = new EngineRuns(Shape.SEQUENTIAL, house, disk, log, gauge);
      var parallel = new EngineRuns(Shape.PARALLEL, house, disk, log, gauge);
      var setting = new Setting(plain, raw, engine, parallel);
      compare(setting.tables(1, GOAL_OF_ONE, Optional.empty()));
      try (var http = new HttpRuns(gauge, sabotage)) {
        compare(setting.tables(MANY, GOAL_OF_MANY, Optional.of(http)));
      }
    }
  }

  /** Who is measured against whom. */
  private record Setting(Contender plain, Contender raw, Contender sequential, Contender parallel) {
    List<Table> tables(int clients, double goal, Optional<Contender> http) {
      var ceiling = new Table(plain, clients, Optional.empty(), 0);
      var engine = new Table(sequential, clients, Optional.of(ceiling), goal);
      List<Table> tables = new ArrayList<>();
      tables.add(ceiling);
      tables.add(new Table(raw, clients, Optional.of(ceiling), 0));
      tables.add(engine);
      tables.add(new Table(parallel, clients, Optional.of(ceiling), 0));
      http.ifPresent(it -> tables.add(new Table(it, clients, Optional.of(engine), GOAL_OF_HTTP)));
      return tables;
    }
  }

  private void compare(List<Table> tables) throws Exception {
    for (Table table : tables) {
      table.warmUp(nanos, WARM_UPS * rounds);
    }
    for (int round = 0; round < rounds; round++) {
      for (Table table : tables) {
        table.round(nanos);
      }
    }
    tables.forEach(Table::print);
    tables.forEach(Table::judge);
  }

  private static boolean paths() {
    boolean good = true;
    for (long seed = 1; seed <= 3; seed++) {
      good &= paths(6, 10, seed) & paths(20, 40, seed);
    }
    return good;
  }

  private static boolean paths(int smallest, int largest, long seed) {
    Paths paths = Paths.of(smallest, largest, 300, seed);
    paths.print(seed);
    if (!paths.good()) {
      System.out.println("bench: BROKEN the longest path first is not the better order: " + paths);
    }
    return paths.good();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
