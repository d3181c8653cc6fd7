package chaos;

/** What every step yields: whose wish it was, and what was done. */
public record Done(Wish wish, String what) {}
