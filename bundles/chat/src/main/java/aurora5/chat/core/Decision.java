package aurora5.chat.core;

/** What a conversation becomes, and what is to be done. Immutable. */
public record Decision(State state, Effect effect) {}
