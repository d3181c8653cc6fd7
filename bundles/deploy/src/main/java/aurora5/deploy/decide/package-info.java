/** What is to be done with each plugin. Values and functions only. */
@NullMarked
package aurora5.deploy.decide;

import org.jspecify.annotations.NullMarked;
