package aurora5.router.catalog;

import aurora5.api.Text;
import java.util.List;
import java.util.Optional;

/** Who may serve an id when several offer it. Immutable. */
final class Rivals {
  private Rivals() {}

  /**
   * @param holders those that have the id already
   * @return why the newcomer has to wait; empty if it may serve
   */
  static Optional<Text> objection(Offer newcomer, List<Offer> holders) {
    return holders.stream().flatMap(holder -> objection(newcomer, holder).stream()).findFirst();
  }

  private static Optional<Text> objection(Offer newcomer, Offer holder) {
    Origin mine = newcomer.origin();
    Origin theirs = holder.origin();
    if (!mine.name().equals(theirs.name())) {
      return Optional.of(
          new Text(
              "id '%s': 먼저 온 %s에서 쓰고 있습니다. 둘 중 하나의 id를 바꾸거나 jar 하나를 지우세요."
                  .formatted(newcomer.id(), theirs.bundle()),
              "The id '%s' is served by %s, which came first. Give one of them another id, or delete one of the jars."
                  .formatted(newcomer.id(), theirs.bundle())));
    }
    if (mine.plugin().equals(theirs.plugin())) {
      return Optional.of(
          new Text(
              "%s의 워크플로우 둘이 같은 id를 쓰고 있습니다: '%s'".formatted(mine.bundle(), newcomer.id()),
              "Two workflows of %s have the id '%s'.".formatted(mine.bundle(), newcomer.id())));
    }
    return Optional.empty();
  }
}
