package aurora5.distribution;

import java.nio.file.Path;
import java.util.List;

/** Runs a command in the foreground of the build and takes it along when the build is stopped. */
public final class Foreground {
  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;

  private Foreground() {}

  /** Arguments: the working directory, then the command. */
  public static void main(String[] args) throws Exception {
    List<String> command = List.of(args).subList(1, args.length);
    var builder = new ProcessBuilder(command).inheritIO().directory(Path.of(args[0]).toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
    int exit = process.waitFor();
    if (exit != 0 && exit != INTERRUPTED && exit != TERMINATED) {
      throw new IllegalStateException(command + " ended with " + exit);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
