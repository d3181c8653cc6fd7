package aurora5.distribution.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk itself can do: the same rows appended to a file, forced as often. One thread. */
final class RawFile implements Contender {
  private static final int ROW = 500;

  private final FileChannel channel;
  private final Gauge gauge;

  RawFile(Path folder, Gauge gauge) throws IOException {
    this.gauge = gauge;
    channel =
        FileChannel.open(
            folder.resolve("raw.log"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public String name() {
    return "raw-file";
  }

  @Override
  public int steps() {
    return 3;
  }

  @Override
  public long commitsNeeded(long runs, int clients) {
    return runs / clients * PlainJdbc.ROWS_OF_RUN;
  }

  @Override
  public Sample measure(int clients, long nanos) throws IOException {
    ByteBuffer rows = ByteBuffer.allocateDirect(ROW * clients);
    var latencies = new Latencies();
    long flushes = gauge.flushes();
    long begin = System.nanoTime();
    long runs = 0;
    while (System.nanoTime() - begin < nanos) {
      long asked = System.nanoTime();
      for (int commit = 0; commit < PlainJdbc.ROWS_OF_RUN; commit++) {
        channel.write(rows.clear());
        channel.force(false);
      }
      long took = System.nanoTime() - asked;
      for (int i = 0; i < clients; i++) {
        latencies.add(took);
      }
      runs += clients;
    }
    return new Sample(
        runs,
        System.nanoTime() - begin,
        latencies,
        runs * PlainJdbc.ROWS_OF_RUN,
        runs / clients * PlainJdbc.ROWS_OF_RUN,
        gauge.flushes() - flushes,
        0,
        0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
