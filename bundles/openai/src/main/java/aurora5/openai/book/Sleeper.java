package aurora5.openai.book;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration duration) throws InterruptedException;
}
