/** The story itself: a child, a quest, sentences for every age. */
@NullMarked
package aurora5.plugin.story.tale;

import org.jspecify.annotations.NullMarked;
