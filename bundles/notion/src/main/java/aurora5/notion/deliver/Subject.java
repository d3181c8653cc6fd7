package aurora5.notion.deliver;

import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.notion.places.Tables;

/** One kind of things that are brought to Notion: it knows how they look. Thread-safe. */
public interface Subject {
  /** How the keys of its deliveries begin. */
  String prefix();

  /**
   * How it looks now.
   *
   * @throws Gone if there is nothing to look at any more
   */
  Article article(Delivery delivery, Tables tables) throws Gone;

  /** There is nothing to be brought any more; the text says why. */
  final class Gone extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Text why;

    public Gone(Text why) {
      super(why.en());
      this.why = why;
    }

    public Text why() {
      return why;
    }
  }
}
