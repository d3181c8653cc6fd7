package aurora5.notion.deliver;

import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.artifact.FileName;
import aurora5.json.Documents;
import aurora5.notion.text.Block;
import aurora5.notion.text.Blocks;
import aurora5.notion.text.Span;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Upload;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads the pictures that blocks speak of, right before the blocks are sent: Notion forgets a
 * file that is on no page within an hour. A picture it does not take becomes a link. Thread-safe.
 */
public final class Pictures {
  /** What every plan of Notion takes in one part. */
  static final long MOST_BYTES = 5L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private final Gateway gateway;
  private final ArtifactFiles files;

  public Pictures(Gateway gateway, ArtifactFiles files) {
    this.gateway = gateway;
    this.files = files;
  }

  /** The same blocks, one for one. */
  List<Block> bring(List<Block> blocks, Map<String, Picture> pictures)
      throws NotionException, InterruptedException {
    List<Block> brought = new ArrayList<>();
    for (Block block : blocks) {
      Picture picture = pictures.get(block.content().path("file_upload").path("id").asText());
      brought.add(picture == null ? block : bring(picture));
    }
    return brought;
  }

  private Block bring(Picture picture) throws NotionException, InterruptedException {
    Optional<byte[]> content = content(picture);
    if (content.isPresent()) {
      try {
        return Blocks.image(upload(picture, content.get()), "");
      } catch (NotionException refused) {
        if (refused.kind() != NotionException.Kind.INVALID) {
          throw nothingOnPage(refused);
        }
        LOG.warn("Notion does not take {}: {}", picture.name(), refused.getMessage());
      }
    }
    return Blocks.paragraph(Span.link(picture.name(), picture.link())).get(0);
  }

  /** Whatever became of the upload, the page is as it was: nobody needs to look for it. */
  private static NotionException nothingOnPage(NotionException failure) {
    return failure.kind().ambiguous()
        ? new NotionException(
            NotionException.Kind.UNAVAILABLE, failure.text(), NotionException.Details.NONE, failure)
        : failure;
  }

  private String upload(Picture picture, byte[] content)
      throws NotionException, InterruptedException {
    // Notion goes by the ending.
    String file = FileName.of(picture.name(), picture.mediaType());
    ObjectNode announced =
        Documents.mapper()
            .createObjectNode()
            .put("mode", "single_part")
            .put("filename", file)
            .put("content_type", picture.mediaType());
    String id =
        gateway.call(Call.post(Urgency.REPORT, "/file_uploads", announced)).path("id").asText();
    gateway.send(new Upload(Urgency.REPORT, id, file, picture.mediaType(), content));
    return id;
  }

  private Optional<byte[]> content(Picture picture) {
    if (picture.size() > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      Optional<InputStream> stream = files.open(picture.sha256());
      if (stream.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream open = stream.get()) {
        return Optional.of(open.readAllBytes());
      }
    } catch (IOException unreadable) {
      LOG.warn("The file {} cannot be read", picture.name(), unreadable);
      return Optional.empty();
    }
  }
}
