package aurora5.deploy.jar;

/** A file's bytes, judged. Immutable. */
public record Taken(String sha256, Verdict verdict) {}
