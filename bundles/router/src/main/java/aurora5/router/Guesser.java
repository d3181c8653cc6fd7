package aurora5.router;

import aurora5.api.catalog.Workflows;
import aurora5.api.intent.Intents;
import aurora5.router.intent.CatalogGuesses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which workflow a sentence asks for. */
@Component(service = Intents.class)
public final class Guesser implements Intents {
  private final CatalogGuesses guesses;

  @Activate
  public Guesser(@Reference(name = "workflows") Workflows workflows) {
    guesses = new CatalogGuesses(workflows);
  }

  @Override
  public Guess guess(String text) {
    return guesses.guess(text);
  }
}
