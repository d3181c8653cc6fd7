package aurora5.testkit.contract;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.event;
import static aurora5.testkit.contract.Samples.id;
import static aurora5.testkit.contract.Samples.row;
import static aurora5.testkit.contract.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.store.Ending;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.store.RunTable.Filter;
import aurora5.api.store.RunTallies.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What any store promises about runs and their files. */
public interface RunContract {
  StoreParts parts();

  @Test
  default void countsOpenRunsByStatus() {
    parts().append(run(1, "w", "RUNNING", true), run(2, "w", "WAITING", true));
    parts().append(run(3, "v", "WAITING", true), run(4, "w", "FAILED", false));
    parts().append(run(5, "w", "SUCCEEDED", false));
    assertThat(parts().runs().openByStatus())
        .containsExactlyInAnyOrderEntriesOf(Map.of("RUNNING", 1L, "WAITING", 2L));
  }

  @Test
  default void countsHowRunsEnded() {
    parts().append(run(1, "w", "SUCCEEDED", false), run(2, "w", "SUCCEEDED", false));
    parts().append(run(3, "w", "FAILED", false), run(4, "w", "RUNNING", true));
    parts().append(run(0, "w", "TIMED_OUT", false), run(6, "w", "REFUSED", false));
    Tally succeeded =
        new Tally("w", Ending.SUCCEEDED, 2, Duration.ofSeconds(2), NOW.plusSeconds(4));
    Tally failed = new Tally("w", Ending.FAILED, 2, Duration.ofSeconds(2), NOW.plusSeconds(5));
    Tally refused = new Tally("w", Ending.REFUSED, 1, Duration.ofSeconds(1), NOW.plusSeconds(8));
    assertThat(parts().tallies().tallies(Optional.empty()))
        .containsExactlyInAnyOrder(succeeded, failed, refused);
    assertThat(parts().tallies().tallies(Optional.of(NOW.plusSeconds(6)))).containsExactly(refused);
  }

  @Test
  default void showsWhatARunLooksLikeNow() {
    parts().append(run(1, "w", "RUNNING", true));
    RunRow ended = row(1, "w", "SUCCEEDED", false);
    parts().append(new Entry.Run(ended));
    assertThat(parts().runs().run(id(1))).contains(ended);
    assertThat(parts().runs().run("none")).isEmpty();
  }

  @Test
  default void pagesThroughRunsNewestFirst() {
    for (int i = 0; i < 25; i++) {
      parts().append(run(i, "w", "SUCCEEDED", false));
    }
    List<String> seen = new ArrayList<>();
    Optional<String> before = Optional.empty();
    do {
      Optional<String> any = Optional.empty();
      List<RunRow> page =
          parts().runs().runs(new Filter(any, any, any, Optional.empty(), before, 10));
      page.forEach(each -> seen.add(each.id()));
      before = page.isEmpty() ? any : Optional.of(page.get(page.size() - 1).id());
    } while (before.isPresent());
    assertThat(seen)
        .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(i -> id(24 - i)).toList());
  }

  @Test
  default void findsRunsByWorkflowStatusTextAndTime() {
    parts().append(run(1, "story", "SUCCEEDED", false));
    parts().append(run(2, "story", "FAILED", false));
    parts().append(run(13, "problem", "FAILED", false));
    Optional<String> any = Optional.empty();
    assertThat(found(new Filter(Optional.of("story"), any, any, Optional.empty(), any, 9)))
        .containsExactly(id(2), id(1));
    assertThat(found(new Filter(any, Optional.of("FAILED"), any, Optional.empty(), any, 9)))
        .containsExactly(id(13), id(2));
    assertThat(found(new Filter(any, Optional.of("SUCCEEDED"), any, Optional.empty(), any, 9)))
        .containsExactly(id(1));
    assertThat(found(new Filter(any, any, Optional.of("100% OF 1"), Optional.empty(), any, 9)))
        .containsExactly(id(13), id(1));
    assertThat(found(new Filter(any, any, Optional.of("1_3"), Optional.empty(), any, 9))).isEmpty();
    assertThat(found(new Filter(any, any, any, Optional.of(NOW.plusSeconds(2)), any, 9)))
        .containsExactly(id(13), id(2));
  }

  private List<String> found(Filter filter) {
    return parts().runs().runs(filter).stream().map(RunRow::id).toList();
  }

  @Test
  default void handsOverOpenRunsOldestFirst() {
    parts().append(event(id(2), 1), run(2, "w", "RUNNING", true));
    parts().append(event(id(1), 1), run(1, "v", "WAITING", true));
    parts().append(event(id(3), 1), run(3, "u", "SUCCEEDED", false));
    parts().append(event(id(2), 2));
    assertThat(parts().runs().open())
        .containsExactly(row(1, "v", "WAITING", true), row(2, "w", "RUNNING", true));
    assertThat(parts().runs().pins())
        .isEqualTo(Set.of(new RunTable.Pin("hash-w", "w"), new RunTable.Pin("hash-v", "v")));
  }

  @Test
  default void linksArtifactsToRuns() {
    Entry.ArtifactLink first = new Entry.ArtifactLink("a", "b.svg", "image/svg+xml", 3, "00");
    Entry.ArtifactLink second = new Entry.ArtifactLink("a", "a.txt", "text/plain", 4, "11");
    Entry.ArtifactLink replaced = new Entry.ArtifactLink("a", "b.svg", "image/svg+xml", 5, "22");
    parts().append(first, second);
    parts().append(replaced);
    assertThat(parts().artifacts().artifact("a", "b.svg")).contains(replaced);
    assertThat(parts().artifacts().artifact("b", "b.svg")).isEmpty();
    assertThat(parts().artifacts().artifacts("a")).containsExactly(second, replaced);
  }
}
