package aurora5.chat.core;

import aurora5.api.chat.Reply;
import aurora5.chat.form.Awaited;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is known of a conversation. Immutable and bounded.
 *
 * @param language the person's
 * @param turn number of the last message
 * @param jobs the last runs it started, newest last
 * @param recent the last exchanges, newest last
 */
public record State(
    Locale language, long turn, Optional<Frame> frame, List<Job> jobs, List<Exchange> recent) {
  static final int MOST = 8;

  public State {
    jobs = List.copyOf(jobs);
    recent = List.copyOf(recent);
  }

  public static State begin(Locale language) {
    return new State(language, 0, Optional.empty(), List.of(), List.of());
  }

  public State next(Locale spoken) {
    return new State(spoken, turn + 1, frame, jobs, recent);
  }

  public State with(Frame open) {
    return new State(language, turn, Optional.of(open), jobs, recent);
  }

  public State withoutFrame() {
    return new State(language, turn, Optional.empty(), jobs, recent);
  }

  State with(Job job) {
    return new State(language, turn, frame, last(jobs, job), recent);
  }

  State with(Exchange exchange) {
    return new State(language, turn, frame, jobs, last(recent, exchange));
  }

  /** Which runs it started, and nothing that was said. */
  public State wordless() {
    return new State(language, turn, Optional.empty(), jobs, List.of());
  }

  public State told(String runId) {
    return changed(runId, Job::asTold);
  }

  public State asking(Awaited question) {
    return changed(question.runId(), job -> job.asAsked(question.step()));
  }

  /** Whether that was the last thing the person was told that the run waits for. */
  public boolean asked(Awaited question) {
    return jobs.stream()
        .filter(job -> job.runId().equals(question.runId()))
        .anyMatch(job -> job.asked().filter(question.step()::equals).isPresent());
  }

  private State changed(String runId, UnaryOperator<Job> change) {
    List<Job> all =
        jobs.stream().map(job -> job.runId().equals(runId) ? change.apply(job) : job).toList();
    return new State(language, turn, frame, all, recent);
  }

  public boolean knows(String runId) {
    return jobs.stream().anyMatch(job -> job.runId().equals(runId));
  }

  /** The reply to a message that was answered before. */
  public Optional<Reply> reply(String messageId) {
    return recent.stream()
        .filter(exchange -> exchange.messageId().equals(messageId))
        .map(Exchange::reply)
        .findFirst();
  }

  /** Runs of which the person has not heard the end. */
  public List<Job> untold() {
    return jobs.stream().filter(job -> !job.told()).toList();
  }

  private static <T> List<T> last(List<T> before, T added) {
    List<T> all = new ArrayList<>(before);
    all.add(added);
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }
}
