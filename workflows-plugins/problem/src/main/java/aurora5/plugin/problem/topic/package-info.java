/** What a text is about and how heavy it is, by rules that can be read. */
@NullMarked
package aurora5.plugin.problem.topic;

import org.jspecify.annotations.NullMarked;
