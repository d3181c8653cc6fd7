package aurora5.safety;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.safety.Safety;
import aurora5.api.safety.Verdict;
import aurora5.api.store.Journal;
import aurora5.api.work.Timers;
import aurora5.api.work.Work;
import aurora5.safety.light.TrafficLight;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The traffic light as a component. */
@Component(service = Safety.class)
public final class SafetyRoom implements Safety {
  /** Goes to the console and into no log. */
  private static final Logger SAY = LoggerFactory.getLogger("aurora5.say");

  /**
   * Set by {@code bin/aurora start}, whose console is a file: then nothing of a text goes there.
   */
  private static final String BACKGROUND = "AURORA_BACKGROUND";

  private final TrafficLight light = new TrafficLight();
  private final Bell bell;

  @Activate
  public SafetyRoom(
      @Reference(name = "journal") Journal journal, @Reference(name = "work") Work work) {
    this(
        journal,
        work.timers(),
        Clock.systemUTC(),
        System.getenv(BACKGROUND) == null ? SAY::warn : s -> {});
  }

  SafetyRoom(Journal journal, Timers timers, Clock clock, Consumer<String> console) {
    bell = new Bell(journal, timers, clock, console);
  }

  @Override
  public Verdict judge(Json document) {
    return Passages.of(document).stream().map(light::judge).reduce(Verdict.GREEN, Verdict::and);
  }

  @Override
  public CompletionStage<Void> tell(Verdict verdict, Text where) {
    return bell.ring(verdict, where);
  }

  @Override
  public Text care() {
    return Care.WORDS;
  }

  @Deactivate
  void close() {
    bell.close();
  }
}
