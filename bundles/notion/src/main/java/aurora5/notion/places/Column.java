package aurora5.notion.places;

/** A column of one of our tables; the constants of an enum. */
public interface Column {
  /** As it is named when it is made; people may rename it. */
  String title();
}
