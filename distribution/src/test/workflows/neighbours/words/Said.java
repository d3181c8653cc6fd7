package neighbours;

/** What any of these workflows says, if it ever gets to it. */
public record Said(String text) {}
