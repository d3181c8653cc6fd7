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
  /** A model with tools, by the Model Context Protocol. */
  MCP,
  /** It was wished for beforehand, and its time has come. */
  SCHEDULE
}
