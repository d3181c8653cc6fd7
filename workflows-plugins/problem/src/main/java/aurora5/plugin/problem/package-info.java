/** The workflow {@code analyze-problem}: from a worry to options and next steps. */
@NullMarked
package aurora5.plugin.problem;

import org.jspecify.annotations.NullMarked;
