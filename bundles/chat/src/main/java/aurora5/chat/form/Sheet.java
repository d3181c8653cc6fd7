package aurora5.chat.form;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is filled in side by side: a whole form, or one record of a list that stands on another
 * sheet, and so on as deep as records go. Immutable: what is told on a sheet is told on those
 * around it, too.
 *
 * @param form what is asked for here
 * @param filled what is known of it
 * @param row which record it is; empty for a whole form
 */
public record Sheet(Form form, Filled filled, Optional<Row> row) {
  private static final String ANOTHER = "/-";

  /** A record's place: the how-many-th of which list on which sheet. */
  public record Row(Sheet around, Slot list, int index) {
    private Row with(Filled record) {
      Rows rows = around.rows(list).with(index, record);
      return new Row(around.with(around.filled.with(list, rows.told())), list, index);
    }
  }

  /** Something to be told on a sheet. */
  public record Place(Sheet sheet, Slot slot) {}

  public static Sheet of(Form form, Filled filled) {
    return new Sheet(form, filled, Optional.empty());
  }

  public Sheet with(Filled told) {
    return new Sheet(form, told, row.map(place -> place.with(told)));
  }

  /** All that is known, on whatever sheet. */
  public Filled all() {
    return row.map(place -> place.around().all()).orElse(filled);
  }

  public Rows rows(Slot list) {
    return Rows.of(list, filled);
  }

  /** A sheet for one more record of a list. */
  public Sheet more(Slot list) {
    Rows rows = rows(list).more();
    return with(filled.with(list, rows.told())).record(list, rows.count() - 1);
  }

  private Sheet record(Slot list, int index) {
    return new Sheet(form.of(list), rows(list).at(index), Optional.of(new Row(this, list, index)));
  }

  private Stream<Sheet> records(Slot list) {
    return IntStream.range(0, rows(list).count()).mapToObj(index -> record(list, index));
  }

  /** Pointer to a field of this sheet in all that is told. */
  public String pointer(Slot slot) {
    return pointer() + slot.pointer();
  }

  private String pointer() {
    return row.map(place -> place.around().pointer(place.list()) + "/" + place.index()).orElse("");
  }

  /** Pointer to the record that may follow. */
  public String another(Slot list) {
    return pointer(list) + ANOTHER;
  }

  public static boolean isAnother(String pointer) {
    return pointer.endsWith(ANOTHER);
  }

  /** The list that a pointer asks one more record for. */
  public Optional<Slot> grown(String pointer) {
    return lists().filter(list -> another(list).equals(pointer)).findFirst();
  }

  /** The field of this sheet that a pointer leads to. */
  public Optional<Slot> at(String pointer) {
    return form.slots().stream().filter(slot -> pointer(slot).equals(pointer)).findFirst();
  }

  /** The field of this sheet that a pointer leads to or into. */
  public Optional<Slot> around(String pointer) {
    return form.slots().stream()
        .filter(slot -> (pointer + "/").startsWith(pointer(slot) + "/"))
        .findFirst();
  }

  /** The sheet that a pointer leads onto, of this one and all within. */
  public Sheet toward(String pointer) {
    return lists()
        .flatMap(this::records)
        .filter(record -> (pointer + "/").startsWith(record.pointer() + "/"))
        .findFirst()
        .map(record -> record.toward(pointer))
        .orElse(this);
  }

  private Stream<Slot> lists() {
    return form.slots().stream().filter(slot -> slot.sort() == Sort.RECORDS);
  }

  /** The first thing that has still to be told, here or on a sheet within. */
  public Optional<Place> gap() {
    return form.slots().stream()
        .flatMap(slot -> gap(slot).stream())
        .findFirst()
        .or(() -> opener().filter(any -> filled.isEmpty()).map(this::place));
  }

  /** What is asked for where nothing has to be told, and nothing is. */
  private Optional<Slot> opener() {
    return row.isPresent() ? form.slots().stream().findFirst() : form.main();
  }

  private Optional<Place> gap(Slot slot) {
    if (!filled.has(slot)) {
      return Optional.of(place(slot)).filter(place -> filled.lacks(slot));
    }
    return slot.sort() == Sort.RECORDS
        ? records(slot).flatMap(record -> record.gap().stream()).findFirst()
        : Optional.empty();
  }

  private Place place(Slot slot) {
    return new Place(this, slot);
  }
}
