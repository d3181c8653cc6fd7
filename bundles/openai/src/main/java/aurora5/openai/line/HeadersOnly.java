package aurora5.openai.line;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Hands the body on and does not wait for its end. */
record HeadersOnly(ArrivingBody rest) implements BodySubscriber<Void> {
  @Override
  public CompletionStage<Void> getBody() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    rest.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> item) {
    rest.onNext(item);
  }

  @Override
  public void onError(Throwable failure) {
    rest.onError(failure);
  }

  @Override
  public void onComplete() {
    rest.onComplete();
  }
}
