package aurora5.json;

import aurora5.api.Text;
import aurora5.json.DocumentException.Reason;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** The sentences with which a document is refused. */
final class Refusals {
  private Refusals() {}

  static DocumentException tooLarge(long limit) {
    return new DocumentException(
        Reason.TOO_LARGE,
        0,
        0,
        new Text(
            "JSON 문서가 너무 큽니다 (최대 " + limit + "바이트)",
            "the JSON document is too large (at most " + limit + " bytes)"));
  }

  static DocumentException notUtf8() {
    return new DocumentException(
        Reason.MALFORMED,
        0,
        0,
        new Text("JSON 문서가 올바른 UTF-8이 아닙니다", "the JSON document is not valid UTF-8"));
  }

  static DocumentException empty() {
    return new DocumentException(
        Reason.MALFORMED, 0, 0, new Text("JSON 문서가 비어 있습니다", "the JSON document is empty"));
  }

  static DocumentException of(JsonProcessingException e) {
    var limit = e instanceof StreamConstraintsException;
    var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    var column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
    var why = Strings.printable(e.getOriginalMessage());
    var ko = limit ? "JSON 문서가 허용 한도를 넘습니다" : "올바른 JSON 문서가 아닙니다";
    var en = limit ? "the JSON document is beyond a limit" : "this is no valid JSON document";
    return new DocumentException(
        limit ? Reason.LIMIT : Reason.MALFORMED,
        line,
        column,
        new Text(
            ko + " (" + line + "행 " + column + "열): " + why,
            en + " (line " + line + ", column " + column + "): " + why));
  }
}
