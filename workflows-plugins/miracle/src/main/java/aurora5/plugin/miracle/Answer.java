package aurora5.plugin.miracle;

import aurora5.api.Text;
import aurora5.api.artifact.Artifact;
import aurora5.api.safety.Light;
import aurora5.plugin.miracle.memory.Judged;
import aurora5.plugin.miracle.memory.Standing;
import aurora5.plugin.miracle.tone.Prediction;
import aurora5.plugin.miracle.tone.Stage;
import aurora5.plugin.miracle.v2.Score;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts together what a person is told. Immutable.
 *
 * @param light what the house shows for the text; green or yellow, for nothing red becomes a run
 * @param picture keeps a picture
 */
record Answer(
    Inquiry inquiry,
    Scored scored,
    Judged judged,
    Light light,
    Instant now,
    Function<Picture, Artifact> picture) {
  static final String VERSION = "v2.0_unified";
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Text NOTE =
      new Text("스스로를 돌아보기 위한 지표이며 앞날을 예언하지 않습니다.", "An index to reflect on; it foretells nothing.");
  private static final String LIMIT =
      "오늘 받을 수 있는 분석을 모두 받으셨습니다. 내일 다시 만나요. / That was today's last analysis; see you"
          + " tomorrow.";

  MiracleResult result() {
    return judged.standing().map(this::scored).orElseGet(this::refused);
  }

  private MiracleResult scored(Standing standing) {
    Score score = standing.score();
    Stage stage = Stage.of(score.total());
    return new MiracleResult(
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(score.base()),
        Optional.of(score.delta()),
        Optional.of(score.total()),
        Optional.of(score.confidence().word()),
        Optional.of(score.confidence().detail()),
        Optional.of(standing.energy().type()),
        Optional.of(standing.energy().korean()),
        Optional.of(standing.energy().meaning()),
        Optional.of(standing.energyChanged()),
        Optional.of(standing.energyReason()),
        Optional.of(score.factors()),
        Optional.of(VERSION),
        Optional.of(score.mode()),
        Optional.of(score.length()),
        Optional.of(score.count()),
        Optional.of(Math.max(0, now.toEpochMilli() - scored.begun().toEpochMilli())),
        Optional.of(ISO.format(standing.at())),
        judged.cached() ? Optional.of(true) : Optional.empty(),
        judged.cached() ? Optional.of("오늘 이미 생성된 결과입니다") : Optional.empty(),
        Optional.of(stage.code()),
        Optional.of(stage.label()),
        Optional.of(Stage.grade(score.total())),
        light.name(),
        Optional.of(stage.advice(light).summary()),
        Optional.of(stage.advice(light).today()),
        Optional.of(Prediction.of(score.total())),
        inquiry.activities(),
        Optional.of(scored.v3()),
        Optional.of(picture.apply(new Picture(score, scored.v3()))),
        NOTE);
  }

  private MiracleResult refused() {
    return new MiracleResult(
        false,
        Optional.of("daily_limit"),
        Optional.of(LIMIT),
        Optional.of(judged.count()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        light.name(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        inquiry.activities(),
        Optional.empty(),
        Optional.empty(),
        NOTE);
  }
}
