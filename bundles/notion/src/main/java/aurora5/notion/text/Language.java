package aurora5.notion.text;

import java.util.Locale;

/** What Notion takes as the language of a code block, of a closed list, as far as we need it. */
public enum Language {
  JSON,
  JAVA,
  PLAIN_TEXT;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
