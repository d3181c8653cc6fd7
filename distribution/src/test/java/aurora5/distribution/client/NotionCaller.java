package aurora5.distribution.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells an Aurora of events as Notion does. Immutable.
 *
 * @param secret that was handed over with the handshake
 */
public record NotionCaller(Client client, String secret) {
  private static final String PATH = "/notion/webhook";
  private static final String ALGORITHM = "HmacSHA256";

  public Answer shakesHands() {
    return client.post(PATH, Map.of("verification_token", secret));
  }

  public Answer tells(String event) {
    return client.post(PATH, event, "X-Notion-Signature", signature(event));
  }

  private String signature(String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] signed = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
