@NullMarked
package aurora5.alerting.deliver;

import org.jspecify.annotations.NullMarked;
