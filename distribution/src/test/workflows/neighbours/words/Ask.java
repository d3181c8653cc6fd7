package neighbours;

/** Which of many runs this is. */
public record Ask(int number) {}
