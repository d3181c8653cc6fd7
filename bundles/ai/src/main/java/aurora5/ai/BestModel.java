package aurora5.ai;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.api.safety.Safety;
import aurora5.api.talk.Talk;
import aurora5.api.talk.Talker;
import aurora5.api.talk.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The stable service in front of all models: calls and talks pass one gate. Thread-safe. */
@Component(
    service = {Ai.class, Talker.class},
    configurationPid = "aurora5.ai",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@ServiceRanking(1000)
@Designate(ocd = BestModel.Config.class)
public final class BestModel implements Ai, Talker {
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

  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Safety safety;

  private final Gate gate;
  private final Asking asking;
  private final RegisteredTalkers talkers;

  @Activate
  public BestModel(BundleContext context, Config config) {
    gate = new Gate(new Limit(config.maxConcurrent()).maxConcurrent());
    asking =
        new Asking(
            new RegisteredModels(context), gate, new Alarm(() -> Optional.ofNullable(safety)));
    talkers = new RegisteredTalkers(context);
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

  @Override
  public List<Optional<Text>> objections(List<PictureAsk> asks) throws InterruptedException {
    return asking.objections(asks);
  }

  @Override
  public boolean available() {
    return talkers.any();
  }

  @Override
  public Turn.Model next(Talk talk, Consumer<String> words) throws InterruptedException {
    return talkers
        .best(talker -> gate.through(() -> talker.next(talk, words)))
        .orElseThrow(
            () ->
                new ModelException(
                    ModelException.Kind.NOT_CONFIGURED,
                    new Text("대화할 AI 모델이 설정되지 않았습니다.", "No model to talk with is configured."),
                    null));
  }
}
