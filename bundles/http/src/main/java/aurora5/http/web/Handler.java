package aurora5.http.web;

/** Answers one kind of request. Thread-safe; may read from the store, never waits for a run. */
@FunctionalInterface
public interface Handler {
  Answer answer(Call call) throws Exception;
}
