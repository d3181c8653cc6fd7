/** The workflow {@code create-story}: from eight words about a child to an illustrated book. */
@NullMarked
package aurora5.plugin.story;

import org.jspecify.annotations.NullMarked;
