package aurora5.chat.core;

import aurora5.api.run.RunView;
import aurora5.chat.say.Names;

/** A run that has ended, and what the fields of its result are called. Immutable. */
public record Ended(RunView run, Names names) {}
