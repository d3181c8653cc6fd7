package aurora5.plugin.miracle;

import aurora5.plugin.miracle.v2.Score;
import aurora5.plugin.miracle.v3.Calibrated;
import java.time.Instant;

/** What both indices say, before anything earlier is remembered. Immutable. */
public record Scored(Score score, Calibrated v3, Instant begun) {}
