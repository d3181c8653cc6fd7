package aurora5.chat.form;

/** What kind of value a slot holds. */
public enum Sort {
  WORDS,
  /** A number without fraction. */
  WHOLE,
  NUMBER,
  TRUTH,
  DATE,
  TIME,
  /** A moment, as {@code 2026-11-27T09:00:00Z}. */
  MOMENT,
  /** One of some names. */
  CHOICE,
  /** Texts, one after the other. */
  LIST,
  /** Records, one after the other, each field by field. */
  RECORDS,
  /** Anything else, as JSON. */
  DOCUMENT
}
