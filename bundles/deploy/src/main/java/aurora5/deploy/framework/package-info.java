/** The few things done with the OSGi framework. */
@NullMarked
package aurora5.deploy.framework;

import org.jspecify.annotations.NullMarked;
