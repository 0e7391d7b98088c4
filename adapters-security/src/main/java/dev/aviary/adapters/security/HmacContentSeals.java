package dev.aviary.adapters.security;

import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * HMAC-SHA-256 under keys derived from those that sign tokens. The first key seals, all are tried
 * when comparing: what was sealed on a server that already, or not yet, knows of a rotation matches
 * too. After a key was taken out of the set, what it sealed no longer matches.
 */
@ApplicationScoped
class HmacContentSeals implements ContentSeals {

  private static final String PURPOSE = "aviary content seals 1";

  private final DerivedKeys keys;

  HmacContentSeals(SigningKeys signingKeys) {
    this.keys = new DerivedKeys(signingKeys, PURPOSE);
  }

  @Override
  public String seal(AccountId recipient, MessageDraft draft) {
    return HexFormat.of().formatHex(keys.mac(content(recipient, draft)));
  }

  @Override
  public boolean matches(String seal, AccountId recipient, MessageDraft draft) {
    byte[] made = HexFormat.of().parseHex(seal);
    return keys.macs(content(recipient, draft)).stream()
        .anyMatch(mac -> MessageDigest.isEqual(made, mac));
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
}
