package aurora5.notion.request;

import java.util.Arrays;
import java.util.Optional;

/** What stands in the column Status. */
enum Status {
  /** Set by a person: start it, also if it was done before. */
  NEW("New"),
  ACCEPTED("Accepted"),
  RUNNING("Running"),
  /** A run waits for a person's answer. */
  WAITING("Waiting"),
  /** Set by a person: the answer is in the input, and yes where it is asked for yes or no. */
  APPROVED("Approved"),
  REJECTED("Rejected"),
  ANSWERED("Answered"),
  DONE("Done"),
  FAILED("Failed");

  private final String option;

  Status(String option) {
    this.option = option;
  }

  String option() {
    return option;
  }

  static Optional<Status> of(String option) {
    return Arrays.stream(values()).filter(each -> each.option.equalsIgnoreCase(option)).findFirst();
  }

  boolean person() {
    return this == NEW || answer();
  }

  boolean answer() {
    return this == APPROVED || this == REJECTED || this == ANSWERED;
  }

  boolean ended() {
    return this == DONE || this == FAILED;
  }
}
