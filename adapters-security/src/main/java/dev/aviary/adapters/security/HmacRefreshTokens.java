package dev.aviary.adapters.security;

import dev.aviary.application.session.port.out.RefreshTokens;
import dev.aviary.domain.session.RefreshToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A token's secret is a seed and a seal: 128 bits that nobody can guess, and as many that prove
 * that the token was made here, the HMAC of its session and seed. The first seed is random; any
 * other is the HMAC of the token before it, whole: every server that knows the keys makes the same,
 * and while keys are rotated still knows what another made.
 */
@ApplicationScoped
class HmacRefreshTokens implements RefreshTokens {

  private static final String FOLLOWING = "aviary refresh tokens 1";
  private static final String SEALING = "aviary refresh token seals 1";

  private final DerivedKeys following;
  private final DerivedKeys sealing;

  HmacRefreshTokens(SigningKeys signingKeys) {
    this.following = new DerivedKeys(signingKeys, FOLLOWING);
    this.sealing = new DerivedKeys(signingKeys, SEALING);
  }

  @Override
  public RefreshToken first(UUID session, byte[] seed) {
    byte[] bytes = Arrays.copyOf(seed, SEED_BYTES);
    return token(session, bytes, sealing.mac(content(session, bytes)));
  }

  @Override
  public boolean wasIssued(RefreshToken token) {
    byte[] secret = token.secret();
    byte[] seed = Arrays.copyOf(secret, SEED_BYTES);
    return seals(token.session(), seed).stream()
        .map(seal -> token(token.session(), seed, seal).secret())
        .anyMatch(made -> MessageDigest.isEqual(made, secret));
  }

  @Override
  public List<RefreshToken> successors(RefreshToken token) {
    List<byte[]> macs = following.macs(token.reveal().getBytes(StandardCharsets.US_ASCII));
    return IntStream.range(0, macs.size())
        .mapToObj(key -> successor(token.session(), macs.get(key), key))
        .toList();
  }

  private RefreshToken successor(UUID session, byte[] mac, int key) {
    byte[] seed = Arrays.copyOf(mac, SEED_BYTES);
    return token(session, seed, seals(session, seed).get(key));
  }

  private List<byte[]> seals(UUID session, byte[] seed) {
    return sealing.macs(content(session, seed));
  }

  private static byte[] content(UUID session, byte[] seed) {
    return ByteBuffer.allocate(Long.BYTES * 2 + SEED_BYTES)
        .putLong(session.getMostSignificantBits())
        .putLong(session.getLeastSignificantBits())
        .put(seed)
        .array();
  }

  private static RefreshToken token(UUID session, byte[] seed, byte[] seal) {
    byte[] secret = Arrays.copyOf(seed, RefreshToken.SECRET_BYTES);
    System.arraycopy(seal, 0, secret, SEED_BYTES, RefreshToken.SECRET_BYTES - SEED_BYTES);
    return RefreshToken.of(session, secret);
  }
}
