package aurora5.api.ai;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * How to fill a record without a model: the plugin brings the sentences, the composer the craft.
 */
@ConsumerType
@FunctionalInterface
public interface Template<R> {
  R compose(Composer composer);
}
