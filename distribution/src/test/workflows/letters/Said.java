package letters;

/** What came of a letter. */
public record Said(String words) {}
