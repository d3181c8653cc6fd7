package aurora5.plugin.story;

import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Picture;
import aurora5.api.artifact.Artifact;
import aurora5.api.step.Step;

/** Has a picture painted and keeps it. Thread-safe. */
record Painter(Ai ai) {
  Drawn paint(Step step, Sheet sheet) throws InterruptedException {
    Answer<Picture> answer = ai.picture(sheet.ask());
    Picture picture = answer.value();
    Artifact kept =
        step.artifacts()
            .save(sheet.fileName(picture.mediaType()), picture.mediaType(), picture.content());
    return new Drawn(sheet.page(), kept, answer.model(), answer.reason());
  }
}
