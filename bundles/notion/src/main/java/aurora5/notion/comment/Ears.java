package aurora5.notion.comment;

import aurora5.api.deliver.Delivery;
import aurora5.notion.wire.NotionException;

/** Hear whether a comment is meant for Aurora, and not written by a program, nor by itself. */
record Ears(Inbox inbox, Discussions discussions, Neighbourhood neighbourhood) {
  boolean meant(Delivery row, Turn turn) throws NotionException, InterruptedException {
    Comment comment = turn.comment();
    if (turn.since().isPresent() || !Note.of(row).parent().isEmpty()) {
      return true;
    } else if (inbox.own(comment.id()) || neighbourhood.program(comment.author())) {
      return false;
    }
    return Wording.calls(comment.text()) || neighbourhood.ours(comment) || spoke(comment);
  }

  /** Whether Aurora has said something in that discussion. */
  private boolean spoke(Comment comment) throws NotionException, InterruptedException {
    for (Comment each : discussions.of(comment.parent())) {
      if (each.discussion().equals(comment.discussion())
          && (inbox.own(each.id()) || neighbourhood.itself(each.author()))) {
        return true;
      }
    }
    return false;
  }
}
