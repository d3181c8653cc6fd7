package aurora5.api.safety;

/** How far a text may go. The later, the worse. */
public enum Light {
  /** On its way like any other. */
  GREEN,
  /** A usual answer, in a warm tone, and a person looks at it within a day. */
  YELLOW,
  /** No run, no score, no model, nothing stored: an answer that helps, and a person at once. */
  RED
}
