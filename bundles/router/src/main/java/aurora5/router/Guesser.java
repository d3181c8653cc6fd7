package aurora5.router;

import aurora5.api.Text;
import aurora5.api.catalog.Workflows;
import aurora5.api.intent.Intents;
import aurora5.api.safety.Safety;
import aurora5.router.door.Screen;
import aurora5.router.intent.CatalogGuesses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Tells which workflow a sentence asks for, if it is not one that asks for help. */
@Component(service = Intents.class)
public final class Guesser implements Intents {
  private static final Text WHERE = new Text("워크플로우 고르기", "the choice of a workflow");

  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Safety safety;

  private final Screen screen;
  private final CatalogGuesses guesses;

  @Activate
  public Guesser(@Reference(name = "workflows") Workflows workflows) {
    screen = new Screen(() -> Optional.ofNullable(safety));
    guesses = new CatalogGuesses(workflows);
  }

  @Override
  public Guess guess(String text) {
    screen.admit(text, WHERE);
    return guesses.guess(text);
  }
}
