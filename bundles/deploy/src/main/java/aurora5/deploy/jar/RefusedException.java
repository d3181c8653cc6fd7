package aurora5.deploy.jar;

/** Ends the look into a jar at the first thing that is wrong with it. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Verdict.Bad verdict;

  RefusedException(Verdict.Bad verdict) {
    super(verdict.refusal().why().en());
    this.verdict = verdict;
  }

  static RefusedException of(Refusal refusal) {
    return new RefusedException(new Verdict.Bad(refusal, false));
  }

  static RefusedException unfinished(Refusal refusal) {
    return new RefusedException(new Verdict.Bad(refusal, true));
  }

  Verdict.Bad verdict() {
    return verdict;
  }
}
