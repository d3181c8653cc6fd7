package aurora5.distribution.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Server-sent events of one address, read one after the other. Used by one thread. */
public final class EventStream implements AutoCloseable {
  /** One event. Immutable. */
  public record Event(String id, String name, String data) {}

  private static final int LIMIT_SECONDS = 60;

  private final BufferedReader lines;

  private EventStream(BufferedReader lines) {
    this.lines = lines;
  }

  public static EventStream open(Client client, String path, String... headers) {
    try {
      var response = client.open(path, headers);
      String type = response.headers().firstValue("Content-Type").orElse("");
      if (response.statusCode() != 200 || !type.startsWith("text/event-stream")) {
        throw new AssertionError("no event stream: " + response.statusCode() + " " + type);
      }
      return new EventStream(
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The next event; fails when none comes, or when the stream has ended. */
  public Event next() {
    return CompletableFuture.supplyAsync(this::read)
        .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /** The first event after which a client can resume: not every one has an id. */
  public Event firstWithId() {
    Event event = next();
    while (event.id().isEmpty()) {
      event = next();
    }
    return event;
  }

  /** All events up to the first one that has this word in its data. */
  public List<Event> until(String word) {
    List<Event> events = new ArrayList<>();
    do {
      events.add(next());
    } while (!events.get(events.size() - 1).data().contains(word));
    return events;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Event read() {
    String id = "";
    String name = "";
    var data = new StringBuilder();
    while (true) {
      String line = line();
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("event:")) {
        name = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).strip());
      } else if (line.isEmpty() && data.length() > 0) {
        return new Event(id, name, data.toString());
      }
    }
  }

  private String line() {
    try {
      String line = lines.readLine();
      if (line == null) {
        throw new AssertionError("the stream has ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
