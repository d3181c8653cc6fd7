package aurora5.router.catalog;

import java.util.List;
import java.util.Optional;

/** Who may serve an id when several offer it. Immutable. */
final class Rivals {
  private Rivals() {}

  /**
   * @param holders those that have the id already
   * @return why the newcomer has to wait; empty if it may serve
   */
  static Optional<String> objection(Offer newcomer, List<Offer> holders) {
    return holders.stream().flatMap(holder -> objection(newcomer, holder).stream()).findFirst();
  }

  private static Optional<String> objection(Offer newcomer, Offer holder) {
    Origin mine = newcomer.origin();
    Origin theirs = holder.origin();
    if (!mine.name().equals(theirs.name())) {
      return Optional.of(
          "conflict: the id '"
              + newcomer.id()
              + "' is served by "
              + theirs.bundle()
              + ", which came first; give one of them another id or delete one of the jars");
    }
    if (mine.plugin().equals(theirs.plugin())) {
      return Optional.of(
          "conflict: two workflows of " + mine.bundle() + " have the id '" + newcomer.id() + "'");
    }
    return Optional.empty();
  }
}
