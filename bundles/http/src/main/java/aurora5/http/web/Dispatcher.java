package aurora5.http.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads a request through the gate to its handler and the answer back. Thread-safe. */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Gate gate;
  private final Routes routes;
  private final Executor io;
  private final Counter counter;

  /** Hears of every request that was answered. */
  @FunctionalInterface
  public interface Counter {
    /**
     * @param nanos until the answer was on its way
     */
    void answered(int status, long nanos);
  }

  /**
   * @param io writes answers that come later; may block
   */
  public Dispatcher(Gate gate, Routes routes, Executor io) {
    this(gate, routes, io, (status, nanos) -> {});
  }

  public Dispatcher(Gate gate, Routes routes, Executor io, Counter counter) {
    this.gate = gate;
    this.routes = routes;
    this.io = io;
    this.counter = counter;
  }

  public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    long began = System.nanoTime();
    Answer answer = answer(request);
    if (answer instanceof Answer.Later later) {
      new Waiting(request, began).answerWith(later);
    } else if (answer instanceof Answer.Stream stream) {
      Delivery.headers(response, stream.mediaType());
      response.setHeader("X-Accel-Buffering", "no"); // a proxy passes on what comes as it comes
      AsyncContext context = request.startAsync();
      context.setTimeout(0);
      stream.opening().accept(context);
      counter.answered(HttpServletResponse.SC_OK, System.nanoTime() - began);
    } else {
      Delivery.write(answer, response);
      counter.answered(response.getStatus(), System.nanoTime() - began);
    }
  }

  private Answer answer(HttpServletRequest request) {
    try {
      gate.checkSource(request);
      gate.checkToken(request);
      var found = routes.find(request.getMethod(), Call.segments(request));
      return found.handler().answer(new Call(request, found.variables()));
    } catch (Exception e) {
      return problem(e, Languages.of(request), request.getRequestURI());
    }
  }

  private static Answer problem(Throwable thrown, Locale locale, String path) {
    return Care.answer(thrown, locale)
        .orElseGet(() -> Problems.answer(Problems.of(thrown), locale, path));
  }

  /** A request without a thread. What it needs of the request is read before it waits. */
  private final class Waiting {
    private final Locale locale;
    private final String path;
    private final AsyncContext context;
    private final long began;

    Waiting(HttpServletRequest request, long began) {
      this.began = began;
      locale = Languages.of(request);
      path = request.getRequestURI();
      context = request.startAsync();
      context.setTimeout(0);
    }

    void answerWith(Answer.Later later) {
      later
          .answer()
          .whenComplete(
              (answer, thrown) ->
                  handOver(thrown == null ? answer : problem(thrown, locale, path)));
    }

    private void handOver(Answer answer) {
      try {
        io.execute(() -> write(answer));
      } catch (RejectedExecutionException e) {
        LOG.warn("No thread to answer {}", path, e);
        context.complete();
      }
    }

    private void write(Answer answer) {
      try {
        var response = (HttpServletResponse) context.getResponse();
        Delivery.write(answer, response);
        counter.answered(response.getStatus(), System.nanoTime() - began);
        context.complete();
      } catch (IOException | IllegalStateException e) {
        LOG.debug("The client of {} has gone", path, e);
        completeQuietly();
      }
    }

    private void completeQuietly() {
      try {
        context.complete();
      } catch (IllegalStateException e) {
        LOG.debug("The request to {} had ended already", path, e);
      }
    }
  }
}
