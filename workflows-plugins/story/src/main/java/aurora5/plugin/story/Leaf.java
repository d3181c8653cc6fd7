package aurora5.plugin.story;

import aurora5.plugin.story.SavedStory.Frame;
import aurora5.plugin.story.SavedStory.SavedPage;
import java.util.List;

/** What a reader sees of a book. Immutable. */
record Leaf(String storyId, String title, List<SavedPage> pages, Frame frame) {}
