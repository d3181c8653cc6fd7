package aurora5.distribution.neighbours;

import aurora5.distribution.client.Client;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/** The same call to two houses in short turns, so that whatever else goes on hits both. */
record Calls(Client alone, Client beside) {
  private static final int WARM_UP = 2_000;
  private static final int TURNS = 21;
  private static final int CALLS = 100;

  /** The median over all turns of the time within which 95 of 100 calls were answered. */
  record Slow(long aloneMicros, long besideMicros, double ratio) {}

  void warmUp() {
    for (int call = 0; call < WARM_UP; call++) {
      micros(alone);
      micros(beside);
    }
  }

  Slow measure() {
    long[] one = new long[TURNS];
    long[] other = new long[TURNS];
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      one[turn] = p95(alone);
      other[turn] = p95(beside);
      ratios[turn] = (double) other[turn] / one[turn];
    }
    Arrays.sort(one);
    Arrays.sort(other);
    Arrays.sort(ratios);
    return new Slow(one[TURNS / 2], other[TURNS / 2], ratios[TURNS / 2]);
  }

  private static long p95(Client client) {
    long[] micros = LongStream.range(0, CALLS).map(n -> micros(client)).sorted().toArray();
    return micros[CALLS * 95 / 100];
  }

  private static long micros(Client client) {
    long asked = System.nanoTime();
    client.post("/api/probe-quick", Map.of("gates", "", "number", 1)).expect(200);
    return (System.nanoTime() - asked) / 1_000;
  }
}
