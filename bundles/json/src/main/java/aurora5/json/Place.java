package aurora5.json;

import aurora5.api.Text;
import aurora5.json.shape.Field;

/** Where an inspection stands: for machines and for people. Immutable. */
record Place(String pointer, Text label) {
  static final Place ROOT = new Place("", new Text("입력값", "the input"));

  Place field(Field field) {
    return new Place(pointer + Strings.token(field.name()), field.label());
  }

  Place key(String key) {
    return new Place(pointer + Strings.token(key), suffixed("[" + Strings.printable(key) + "]"));
  }

  Place item(int index) {
    return new Place(pointer + "/" + index, suffixed("[" + index + "]"));
  }

  private Text suffixed(String suffix) {
    return new Text(label.ko() + suffix, label.en() + suffix);
  }
}
