package aurora5.store.backup;

import aurora5.api.Text;

/** A file that is no whole backup of a kind this Aurora knows. The text is for people. */
public final class RefusedFileException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  RefusedFileException(Text text) {
    super(text.en());
    this.text = text;
  }

  RefusedFileException(String ko, String en) {
    this(new Text(ko, en));
  }

  public Text text() {
    return text;
  }
}
