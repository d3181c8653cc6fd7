@NullMarked
package aurora5.alerting;

import org.jspecify.annotations.NullMarked;
