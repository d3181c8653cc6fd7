/** The finished book as people and machines read it. */
@NullMarked
package aurora5.plugin.story.book;

import org.jspecify.annotations.NullMarked;
