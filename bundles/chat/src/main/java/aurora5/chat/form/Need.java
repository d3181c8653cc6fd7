package aurora5.chat.form;

/** Whether a slot has to be told. */
public enum Need {
  /** Nothing can be run without it. */
  ALWAYS,
  /** Its record may be left out, but not this of it. */
  WITH_ITS_RECORD,
  NEVER
}
