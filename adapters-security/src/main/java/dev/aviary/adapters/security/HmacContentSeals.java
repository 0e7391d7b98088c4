package dev.aviary.adapters.security;

import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under keys derived from those that sign tokens. The first key seals, all are tried
 * when comparing: after one was taken out of the set, what it sealed no longer matches.
 */
@ApplicationScoped
class HmacContentSeals implements ContentSeals {

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE =
      "aviary content seals 1".getBytes(StandardCharsets.US_ASCII);

  private final List<byte[]> keys;

  HmacContentSeals(SigningKeys signingKeys) {
    this.keys = signingKeys.secrets().stream().map(secret -> mac(secret, PURPOSE)).toList();
  }

  @Override
  public String seal(AccountId recipient, MessageDraft draft) {
    return HexFormat.of().formatHex(mac(keys.getFirst(), content(recipient, draft)));
  }

  @Override
  public boolean matches(String seal, AccountId recipient, MessageDraft draft) {
    byte[] made = HexFormat.of().parseHex(seal);
    byte[] content = content(recipient, draft);
    return keys.stream().anyMatch(key -> MessageDigest.isEqual(made, mac(key, content)));
  }

  /**
   * The type's length stands between the two texts: no other pair reads the same. What is written
   * beside a picture is not sent, so the picture alone counts.
   */
  private static byte[] content(AccountId recipient, MessageDraft draft) {
    byte[] type = draft.type().getBytes(StandardCharsets.UTF_8);
    String content = draft.isPicture() ? draft.imageDigest() : draft.text();
    byte[] text = content.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + type.length + text.length)
        .putLong(recipient.value())
        .putInt(type.length)
        .put(type)
        .put(text)
        .array();
  }

  private static byte[] mac(byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no HMAC-SHA-256", e);
    }
  }
}
