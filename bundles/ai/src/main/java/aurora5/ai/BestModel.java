package aurora5.ai;

import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The stable service in front of all models. Thread-safe. */
@Component(configurationPid = "aurora5.ai", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = BestModel.Config.class)
public final class BestModel implements Ai {
  @ObjectClassDefinition(
      id = "aurora5.ai",
      name = "Aurora 5: models",
      description = "Text and pictures / 글과 그림")
  @interface Config {
    @AttributeDefinition(
        name = "Calls at the same time",
        description =
            "ORCHESTRATOR_MAX_CONCURRENT. Calls to models at the same time, over all runs."
                + " Default 5; 1 to 100. / 모델 동시 호출 수",
        min = "1",
        max = "100")
    int maxConcurrent() default 5;
  }

  private final Gate gate;
  private final Asking asking;

  @Activate
  public BestModel(BundleContext context, Config config) {
    gate = new Gate(new Limit(config.maxConcurrent()).maxConcurrent());
    asking = new Asking(new RegisteredModels(context), gate);
  }

  @Modified
  void modified(Config config) {
    gate.limit(new Limit(config.maxConcurrent()).maxConcurrent());
  }

  @Override
  public <R> Answer<R> write(WriteAsk<R> ask) throws InterruptedException {
    return asking.answer(Question.write(ask));
  }

  @Override
  public Answer<Picture> picture(PictureAsk ask) throws InterruptedException {
    return asking.answer(Question.picture(ask));
  }
}
