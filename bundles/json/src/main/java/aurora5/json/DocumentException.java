package aurora5.json;

import aurora5.api.Text;

/** A text that is no acceptable JSON document: where it goes wrong and why, for people. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why a document is refused. */
  public enum Reason {
    /** Not JSON, or JSON of a kind not accepted here: duplicate keys, trailing text, NaN. */
    MALFORMED,
    /** Within the grammar but beyond a limit: depth, length of a name, number or string. */
    LIMIT,
    /** More bytes than the reader takes. */
    TOO_LARGE
  }

  private final Reason reason;
  private final int line;
  private final int column;
  private final transient Text text;

  DocumentException(Reason reason, int line, int column, Text text) {
    super(text.en());
    this.reason = reason;
    this.line = line;
    this.column = column;
    this.text = text;
  }

  public Reason reason() {
    return reason;
  }

  /** From 1; 0 if unknown. */
  public int line() {
    return line;
  }

  /** From 1; 0 if unknown. */
  public int column() {
    return column;
  }

  /** What is wrong; quotes at most a word of the document. */
  public Text text() {
    return text;
  }
}
