package aurora5.offline;

import aurora5.api.ai.Model;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.offline.draw.Drawing;
import aurora5.offline.words.SeededComposer;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Answers when no real model can, and says so. Needs no network and no key. Thread-safe. */
@Component
@ServiceRanking(-1000)
public final class TemplateModel implements Model {
  @Override
  public String name() {
    return "offline-template";
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public boolean standIn() {
    return true;
  }

  @Override
  public <R> R write(WriteAsk<R> ask) {
    return ask.template().compose(new SeededComposer(ask.seed()));
  }

  @Override
  public Picture picture(PictureAsk ask) {
    byte[] svg = new Drawing(ask).svg().getBytes(StandardCharsets.UTF_8);
    return new Picture("image/svg+xml", svg);
  }
}
