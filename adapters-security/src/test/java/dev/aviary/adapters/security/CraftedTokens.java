package dev.aviary.adapters.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;

/** Tokens made by hand, so that they can be what no library would make. */
final class CraftedTokens {

  static final UUID SESSION = new UUID(1, 2);

  private CraftedTokens() {}

  /** What a token says that nobody could object to; may be changed. */
  static Map<String, Object> claims() {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "aviary");
    claims.put("aud", "aviary");
    claims.put("sub", "7");
    claims.put("sid", SESSION.toString());
    claims.put("iat", now - 60);
    claims.put("exp", now + 60);
    return claims;
  }

  static Map<String, Object> claimsWith(String claim, Object value) {
    Map<String, Object> claims = claims();
    claims.put(claim, value);
    return claims;
  }

  static Map<String, Object> header(String algorithm, String keyId) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", algorithm);
    header.put("kid", keyId);
    return header;
  }

  static String signed(SigningKeys keys, Map<String, Object> claims) {
    return signed(keys, header("ES256", keys.signingKeyId()), claims);
  }

  static String signed(SigningKeys keys, Map<String, Object> header, Map<String, Object> claims) {
    return signed(keys.signingKey(), JsonUtil.toJson(header), JsonUtil.toJson(claims));
  }

  /** Signed with ES256, whatever the header says. */
  static String signed(PrivateKey key, String header, String payload) {
    String input = base64(header) + "." + base64(payload);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String withSignature(String token, byte[] signature) {
    return token.substring(0, token.lastIndexOf('.') + 1) + base64(signature);
  }

  static byte[] signature(String token) {
    return Base64.getUrlDecoder().decode(parts(token).getLast());
  }

  static List<String> parts(String token) {
    return new ArrayList<>(List.of(token.split("\\.", -1)));
  }

  static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
