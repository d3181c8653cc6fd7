@NullMarked
package aurora5.health.verdict;

import org.jspecify.annotations.NullMarked;
