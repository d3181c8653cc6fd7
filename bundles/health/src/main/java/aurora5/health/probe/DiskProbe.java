package aurora5.health.probe;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Looks how much room the data folder has left. */
public record DiskProbe(Callable<Space> space) implements Probe {
  private static final long PLENTY = 500 * Sizes.MB;
  private static final long NOTHING = Sizes.MB;
  private static final double TENTH = 0.1;

  /** In bytes. */
  public record Space(long free, long total) {
    public static Space of(Path folder) throws IOException {
      FileStore store = Files.getFileStore(folder);
      return new Space(store.getUsableSpace(), store.getTotalSpace());
    }
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() throws Exception {
    Space now = space.call();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("free", Sizes.megabytes(now.free()));
    values.put("total", Sizes.megabytes(now.total()));
    values.put("percentage", Sizes.percent((double) now.free() / Math.max(now.total(), 1)));
    return new Reading(status(now), message(now, values), values);
  }

  private static Status status(Space now) {
    if (now.free() < NOTHING) {
      return Status.ERROR;
    }
    return now.free() < Math.min(PLENTY, now.total() * TENTH) ? Status.WARNING : Status.OK;
  }

  private static Text message(Space now, Map<String, String> values) {
    String free = values.get("free") + ", " + values.get("percentage");
    return switch (status(now)) {
      case ERROR ->
          new Text(
              "데이터 폴더의 디스크가 가득 찼습니다. 새 실행을 받지 못합니다. 공간을 비우세요.",
              "The disk of the data folder is full; new runs are refused. Make room.");
      case WARNING ->
          new Text(
              "데이터 폴더의 디스크 공간이 거의 없습니다(남은 공간 %s). 공간을 비우세요.".formatted(free),
              "The disk of the data folder is nearly full (%s free). Make room.".formatted(free));
      default ->
          new Text("데이터 폴더의 디스크에 공간이 남아 있습니다(%s).".formatted(free), "%s free.".formatted(free));
    };
  }
}
