import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Waits until a starting Aurora answers that it is ready: java Ready.java URL_FILE PID SECONDS. */
class Ready {
  public static void main(String[] args) throws InterruptedException {
    Path url = Path.of(args[0]);
    long pid = Long.parseLong(args[1]);
    long end = System.nanoTime() + Long.parseLong(args[2]) * 1_000_000_000L;
    while (System.nanoTime() < end) {
      if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
        fail("Aurora 5 ended while it was starting");
      }
      if (ready(url)) {
        return;
      }
      Thread.sleep(100);
    }
    fail("Aurora 5 is not ready after " + args[2] + " s; it goes on starting, pid " + pid);
  }

  private static boolean ready(Path file) {
    try {
      String url = Files.readString(file).strip();
      var request =
          (HttpURLConnection)
              URI.create(url + "/orchestrator/health/ready").toURL().openConnection();
      request.setConnectTimeout(1000);
      request.setReadTimeout(5000);
      return request.getResponseCode() == 200;
    } catch (IOException | IllegalArgumentException notYet) {
      return false;
    }
  }

  private static void fail(String reason) {
    System.err.println(reason);
    System.exit(1);
  }
}
