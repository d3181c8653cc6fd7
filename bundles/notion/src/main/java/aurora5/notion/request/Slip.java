package aurora5.notion.request;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.json.Documents;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/**
 * What we know of a row of Requests; nothing of what a person wrote in it. Immutable.
 *
 * @param round how many times a person has set it to New
 * @param status what is to stand there
 * @param before what stood there when that was decided: if something else does by now, a person has
 *     changed it, and that is left alone
 * @param run that it started, or that waits for it
 * @param step that waits for an answer; empty for a row that starts runs
 * @param runPage where the run is in Notion
 * @param word the answer in words; empty if the run has the answer
 */
record Slip(
    int round,
    Status status,
    Status before,
    Optional<String> run,
    Optional<String> step,
    Optional<String> runPage,
    Optional<Text> word) {
  static Slip of(
      int round, Status status, Status before, Optional<String> run, Optional<Text> word) {
    return new Slip(round, status, before, run, Optional.empty(), Optional.empty(), word);
  }

  Slip now(Status next, Optional<Text> say) {
    return new Slip(round, next, status, run, step, runPage, say);
  }

  /** A person's status is answered. */
  Slip answered(Status given, Status next, Text say) {
    return new Slip(round, next, given, run, step, runPage, Optional.of(say));
  }

  Slip on(String page) {
    return new Slip(round, status, status, run, step, Optional.of(page), word);
  }

  Json json() {
    return Documents.json(Documents.mapper().valueToTree(this));
  }

  static Slip read(Json body) {
    try {
      return Documents.mapper().treeToValue(Documents.parseOwn(body), Slip.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(
          "the store has a request that cannot be read: " + failure.getOriginalMessage(), failure);
    }
  }
}
