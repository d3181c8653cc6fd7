package aurora5.distribution.chaos;

import aurora5.distribution.client.Answer;
import aurora5.distribution.client.Client;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The clients: they want runs, ask again under the same key when they got no answer, now and then
 * ask twice or for something else under a key already used, and answer runs that wait. They outlive
 * the processes they speak with and write down whatever they hear. Thread-safe.
 */
final class Crowd {
  private static final int MOST_OPEN = 300;
  private static final int REMEMBERED = 1_000;

  /** Runs that are left waiting, so that kills find some. */
  private static final int LEFT_WAITING = 40;

  private final String folder;
  private final Log log;
  private final Wishes wishes;
  private final SplittableRandom random;
  private final Queue<Wish> again = new ConcurrentLinkedQueue<>();
  private final Queue<Wish> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();

  Crowd(String folder, Log log, long seed) {
    this.folder = folder;
    this.log = log;
    this.wishes = new Wishes(seed);
    this.random = new SplittableRandom(~seed);
  }

  /** One more wish, and whatever else is due. */
  synchronized void wish(Client client) {
    if (open.get() < MOST_OPEN) {
      Wish wish = wishes.next();
      ask(client, wish);
      if (random.nextInt(30) == 0) {
        ask(client, wish);
      }
      again(client);
      if (waiting.size() > LEFT_WAITING) {
        answer(client);
      }
      Wish known = random.nextInt(20) == 0 ? accepted.poll() : null;
      if (known != null) {
        ask(client, known);
        askForOther(client, known);
      }
    }
  }

  /** What is left from before, without a new wish. */
  synchronized void settle(Client client) {
    if (open.get() < MOST_OPEN) {
      again(client);
      answer(client);
    }
  }

  private void again(Client client) {
    Wish unanswered = again.poll();
    if (unanswered != null) {
      ask(client, unanswered);
    }
  }

  private void answer(Client client) {
    String run = waiting.poll();
    if (run != null) {
      answer(client, run);
    }
  }

  /** Whether nobody wants anything any more. */
  boolean content() {
    return open.get() == 0 && again.isEmpty() && waiting.isEmpty();
  }

  /** Whether all that was asked has been answered, or never will be. */
  boolean quiet() {
    return open.get() == 0;
  }

  /** A wish of this kind, asked now. */
  synchronized void wish(Client client, String workflow, String fail) {
    ask(client, wishes.of(workflow, fail));
  }

  private void ask(Client client, Wish wish) {
    log.write("ask", wish.key(), wish.workflow(), wish.number());
    post(client, wish.path(), wish.body(folder), "Idempotency-Key", wish.key())
        .whenComplete(
            (answer, nothing) -> {
              if (nothing != null) {
                log.write("unanswered", wish.key());
                again.add(wish);
              } else {
                told(wish, answer);
              }
              open.decrementAndGet();
            });
  }

  private void told(Wish wish, Answer answer) {
    if (answer.status() == 202) {
      String run = answer.json().path("runId").asText();
      log.write("told", wish.key(), answer.status(), run);
      if (wish.workflow().equals("chaos-wait")) {
        waiting.add(run);
      }
      if (accepted.size() < REMEMBERED) {
        accepted.add(wish);
      }
    } else {
      log.write("told", wish.key(), answer.status());
    }
  }

  private void askForOther(Client client, Wish wish) {
    log.write("ask", wish.key(), wish.workflow(), -wish.number());
    post(client, wish.path(), wish.otherBody(folder), "Idempotency-Key", wish.key())
        .whenComplete(
            (answer, nothing) -> {
              if (nothing == null) {
                log.write("told-changed", wish.key(), answer.status());
              } else {
                log.write("unanswered", wish.key());
              }
              open.decrementAndGet();
            });
  }

  private void answer(Client client, String run) {
    log.write("ask", "answer", run);
    post(client, "/api/runs/" + run + "/events/answer", Map.of("text", "yes"))
        .whenComplete(
            (answer, nothing) -> {
              if (nothing != null || answer.status() >= 500) {
                log.write("unanswered", run);
                waiting.add(run);
              } else if (answer.status() / 100 == 2) {
                log.write("answered", run);
              }
              open.decrementAndGet();
            });
  }

  private CompletableFuture<Answer> post(
      Client client, String path, Map<String, ?> body, String... headers) {
    open.incrementAndGet();
    return client.posted(path, body, headers);
  }
}
