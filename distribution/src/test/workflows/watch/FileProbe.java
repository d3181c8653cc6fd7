package watch;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;

/** Warns as long as there is a certain file. */
@Component
public final class FileProbe implements Probe {
  @Override
  public String name() {
    return "moody";
  }

  @Override
  public boolean service() {
    return false;
  }

  @Override
  public Reading read() {
    return Files.exists(Path.of("GATES", "wrong"))
        ? new Reading(Reading.Status.WARNING, new Text("파일이 있습니다.", "The file is there."))
        : new Reading(Reading.Status.OK, new Text("파일이 없습니다.", "The file is not there."));
  }
}
