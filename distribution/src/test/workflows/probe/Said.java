package probe;

/** What a test step yields. */
public record Said(String text) {}
