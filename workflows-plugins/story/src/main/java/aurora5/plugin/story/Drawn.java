package aurora5.plugin.story;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import java.util.Optional;

/** A picture that is kept, and who made it. Immutable. */
public record Drawn(int page, Artifact picture, String model, Optional<Text> reason) {}
