package aurora5.notion.deliver;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.deliver.Delivery;
import aurora5.api.deliver.Delivery.State;
import aurora5.notion.text.Portions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a delivery gets on: what is to be done next, and what it is after that. Pure.
 *
 * <p>A write that must not be done twice begins with doubt, on disk. Doubt ends when the answer is
 * known, or when somebody has looked: for a page twice, because what was just made may not be found
 * at once.
 */
final class Course {
  /** Looks that have to find nothing before a page is made again. */
  static final int LOOKS = 2;

  /** Doubt of a page that was made again: whether the first one is there after all. */
  static final int TWICE = 9;

  private static final Duration LAST_LOOK = Duration.ofMinutes(1);
  private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
  private static final Duration NEXT_LOOK = Duration.ofSeconds(5);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private Course() {}

  /**
   * @param compact whether nothing can be created
   */
  static Act next(Delivery row, Article article, boolean compact) {
    boolean doubt = row.doubt() > 0;
    if (row.place().isEmpty()) {
      if (doubt) {
        return new Act.Look();
      }
      if (compact) {
        boolean worth = !article.line().equals(Article.NOT_SAID);
        return row.reached() < row.wanted() && worth ? new Act.Say() : new Act.Finish();
      }
      return new Act.Create(Portions.next(article.blocks(), 0));
    }
    if (row.doubt() == TWICE) {
      return new Act.Look();
    }
    if (doubt) {
      return new Act.Compare();
    }
    if (row.parts() < article.blocks().size()) {
      return compact ? new Act.Say() : new Act.Append(Portions.next(article.blocks(), row.parts()));
    }
    return row.reached() < row.wanted() ? new Act.Update() : new Act.Finish();
  }

  /** A newer version is wanted; or the first, if there is no row. */
  static Delivery wanted(Delivery row, int urgency, Json body, Instant now) {
    boolean waiting = row.state() == State.PENDING;
    return new Delivery(
        row.channel(),
        row.key(),
        urgency,
        State.PENDING,
        row.wanted() + 1,
        row.reached(),
        body,
        row.place(),
        row.parts(),
        row.doubt(),
        waiting ? row.attempts() : 0,
        waiting ? row.since() : now,
        waiting ? row.due() : now,
        waiting ? row.word() : Optional.empty());
  }

  /** One look is enough: if it was made, it was made long ago. */
  static Delivery maybeThere(Delivery row) {
    return with(row, row.place(), row.parts(), LOOKS, row.reached());
  }

  /** A write begins of which nobody knows yet what becomes. */
  static Delivery begins(Delivery row) {
    return with(row, row.place(), row.parts(), 1, row.reached());
  }

  /** The page is there, with all that was sent along. */
  static Delivery created(Delivery row, long version, String place, int parts) {
    return with(row, Optional.of(place), parts, 0, version);
  }

  /**
   * It was made although nobody knows what became of an earlier try: whatever was not found at once
   * will be found in a minute, and goes into the trash.
   */
  static Delivery createdAgain(Delivery row, long version, String place, int parts, Instant now) {
    Delivery again = with(row, Optional.of(place), parts, TWICE, version);
    return later(again, row.attempts(), now.plus(LAST_LOOK), row.word());
  }

  /** It is not known how much of the page is there, nor whether the columns are up to date. */
  static Delivery found(Delivery row, String place) {
    if (row.place().equals(Optional.of(place))) {
      return with(row, row.place(), row.parts(), 0, row.reached());
    }
    return with(row, Optional.of(place), 0, 1, 0);
  }

  static Delivery notFound(Delivery row, Instant now) {
    if (row.doubt() == TWICE) {
      return with(row, row.place(), row.parts(), 0, row.reached());
    }
    if (row.doubt() >= LOOKS) {
      return with(row, row.place(), row.parts(), 0, row.reached());
    }
    Delivery looked = with(row, row.place(), row.parts(), row.doubt() + 1, row.reached());
    return later(looked, row.attempts(), now.plus(NEXT_LOOK), row.word());
  }

  /** So many parts are there, and there is no doubt about it. */
  static Delivery has(Delivery row, int parts) {
    return with(row, row.place(), parts, 0, row.reached());
  }

  static Delivery updated(Delivery row, long version) {
    return with(row, row.place(), row.parts(), row.doubt(), Math.max(version, row.reached()));
  }

  /** It was said in a comment; the columns of a page that is there are still to be written. */
  static Delivery said(Delivery row, long version, int parts, Text instead) {
    long reached = row.place().isEmpty() ? version : row.reached();
    Delivery said = with(row, row.place(), parts, 0, reached);
    return later(said, 0, row.due(), Optional.of(instead));
  }

  /** All of that version is there; of a newer one something may be missing. */
  static Delivery finished(Delivery row, long version) {
    return row.wanted() > version ? row : ended(row, State.DONE, row.word());
  }

  static Delivery refused(Delivery row, Text why) {
    return ended(row, State.REFUSED, Optional.of(why));
  }

  /** Nothing more is done, and that is well. */
  static Delivery left(Delivery row, Text why) {
    return ended(row, State.DONE, Optional.of(why));
  }

  /** A person has it tried again from where it stands. */
  static Delivery again(Delivery row, Instant now) {
    Delivery open = ended(row, State.PENDING, row.word());
    return later(open, 0, now, row.word());
  }

  /** It may have been carried out. */
  static Delivery unknown(Delivery row, Instant now, Text why) {
    return later(row, row.attempts() + 1, now.plus(FIRST_LOOK), Optional.of(why));
  }

  /** It surely was not carried out. */
  static Delivery failed(Delivery row, boolean counts, Instant due, Text why) {
    int doubt = row.doubt() == 1 ? 0 : row.doubt();
    Delivery sure = with(row, row.place(), row.parts(), doubt, row.reached());
    return later(sure, row.attempts() + (counts ? 1 : 0), due, Optional.of(why));
  }

  /** Something failed that may be done again: what was in doubt still is. */
  static Delivery stillOpen(Delivery row, boolean counts, Instant due, Text why) {
    return later(row, row.attempts() + (counts ? 1 : 0), due, Optional.of(why));
  }

  /**
   * Doubles with every failure, up to five minutes; half of it is left to chance.
   *
   * @param chance 0 to 1
   */
  static Duration pause(int failures, double chance) {
    Duration whole = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 12));
    Duration most = whole.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : whole;
    return Duration.ofMillis((long) (most.toMillis() * (0.5 + chance / 2)));
  }

  private static Delivery with(
      Delivery row, Optional<String> place, int parts, int doubt, long reached) {
    return new Delivery(
        row.channel(),
        row.key(),
        row.urgency(),
        row.state(),
        row.wanted(),
        reached,
        row.body(),
        place,
        parts,
        doubt,
        row.attempts(),
        row.since(),
        row.due(),
        row.word());
  }

  private static Delivery ended(Delivery row, State state, Optional<Text> word) {
    return new Delivery(
        row.channel(),
        row.key(),
        row.urgency(),
        state,
        row.wanted(),
        state == State.DONE ? row.wanted() : row.reached(),
        row.body(),
        row.place(),
        row.parts(),
        row.doubt(),
        0,
        row.since(),
        row.due(),
        word);
  }

  private static Delivery later(Delivery row, int attempts, Instant due, Optional<Text> word) {
    return new Delivery(
        row.channel(),
        row.key(),
        row.urgency(),
        row.state(),
        row.wanted(),
        row.reached(),
        row.body(),
        row.place(),
        row.parts(),
        row.doubt(),
        attempts,
        row.since(),
        due,
        word);
  }
}
