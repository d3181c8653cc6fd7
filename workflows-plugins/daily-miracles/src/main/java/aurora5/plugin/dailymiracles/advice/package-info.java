/** What is said to a pattern: advice in eight steps and a plan of thirty days; all pure. */
@NullMarked
package aurora5.plugin.dailymiracles.advice;

import org.jspecify.annotations.NullMarked;
