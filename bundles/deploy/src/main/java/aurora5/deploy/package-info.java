/** The deploy folder: takes jars in, and does with the framework what the decision says. */
@NullMarked
package aurora5.deploy;

import org.jspecify.annotations.NullMarked;
