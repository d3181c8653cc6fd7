package aurora5.api.run;

/** What had a run begin. */
public enum Trigger {
  /** A program, or a person with one. */
  API,
  /** A person on Aurora's page. */
  PAGE,
  /** A person in a conversation, wherever that is held. */
  CHAT,
  /** A row that a person has made in Notion. */
  REQUEST,
  /** It was wished for beforehand, and its time has come. */
  SCHEDULE
}
