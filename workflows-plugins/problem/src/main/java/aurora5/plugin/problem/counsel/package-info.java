/** The structured analysis, and how it is written without a model. */
@NullMarked
package aurora5.plugin.problem.counsel;

import org.jspecify.annotations.NullMarked;
