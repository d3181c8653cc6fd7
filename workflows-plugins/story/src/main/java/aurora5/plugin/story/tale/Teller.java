package aurora5.plugin.story.tale;

import aurora5.api.ai.Composer;
import aurora5.api.ai.Template;
import aurora5.plugin.story.tale.StoryText.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells the story of a child from the script for its age. Immutable. */
public record Teller(Child child) implements Template<StoryText> {
  private static final Script TITLES = Script.named("titles");

  @Override
  public StoryText compose(Composer composer) {
    Map<String, String> words = new Words(child, Quest.of(child)).values();
    Script script = Register.of(child.age()).script();
    var pages = new ArrayList<PageText>();
    for (int page = 1; page <= StoryText.PAGES; page++) {
      pages.add(
          new PageText(
              title(page, composer, words),
              text(script.pages().get(page - 1), composer, words),
              new Scenes(child).description(page)));
    }
    return new StoryText(title(0, composer, words), pages);
  }

  private static String title(int page, Composer composer, Map<String, String> words) {
    List<String> titles = TITLES.pages().get(page).groups().get(0);
    return composer.fill(composer.pick(titles), words);
  }

  /** One line of each group; the last one is a paragraph of its own. */
  private static String text(Script.Page page, Composer composer, Map<String, String> words) {
    List<String> told =
        page.groups().stream().map(group -> composer.fill(composer.pick(group), words)).toList();
    int last = told.size() - 1;
    return String.join(" ", told.subList(0, last)) + "\n\n" + told.get(last);
  }
}
