package aurora5.notion.line;

import aurora5.notion.wire.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with one file, as HTTP wants it. Not to be changed after it was made. */
record Form(String type, byte[] body) {
  static Form of(Upload upload) {
    String boundary = "aurora-" + UUID.randomUUID();
    String name = upload.name().replaceAll("[\"\\r\\n\\\\]", "_");
    var body = new ByteArrayOutputStream(upload.content().length + 400);
    body.writeBytes(
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(boundary, name, upload.mediaType())
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(upload.content());
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return new Form("multipart/form-data; boundary=" + boundary, body.toByteArray());
  }
}
