package aurora5.api.metrics;

import aurora5.api.Json;
import org.osgi.annotation.versioning.ProviderType;

/** What has been counted. Thread-safe. */
@ProviderType
public interface Metrics {
  /** In the text format of Prometheus. */
  String prometheus();

  /** The document of the quick start: {@code system}, {@code workflows}, {@code timestamp}. */
  Json document();

  /** A request to the HTTP API was answered. */
  void requested(int status, long nanos);

  /** A model was called, with or without success. */
  void modelCalled(ModelCall call);

  /** Notion was called, with or without success. */
  void notionCalled(NotionCall call);
}
