package dev.aviary.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AccountPairTest {

  private static final AccountId THREE = new AccountId(3);
  private static final AccountId EIGHT = new AccountId(8);
  private static final AccountPair PAIR = new AccountPair(THREE, EIGHT);

  @Test
  void between_eitherOrder_isTheSamePair() {
    assertThat(AccountPair.between(THREE, EIGHT)).contains(PAIR);
    assertThat(AccountPair.between(EIGHT, THREE)).contains(PAIR);
  }

  @Test
  void between_oneAccountWithItself_isEmpty() {
    assertThat(AccountPair.between(THREE, new AccountId(3))).isEmpty();
  }

  @Test
  void new_higherFirst_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountPair(EIGHT, THREE));
  }

  @Test
  void new_oneAccountTwice_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountPair(THREE, THREE));
  }

  @Test
  void partnerOf_eitherMember_isTheOther() {
    assertThat(PAIR.partnerOf(THREE)).isEqualTo(EIGHT);
    assertThat(PAIR.partnerOf(EIGHT)).isEqualTo(THREE);
  }

  @Test
  void isLow_eitherMember_isSaidOfTheLowerAlone() {
    assertThat(PAIR.isLow(THREE)).isTrue();
    assertThat(PAIR.isLow(EIGHT)).isFalse();
  }

  @Test
  void isLow_stranger_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PAIR.isLow(new AccountId(5)));
  }

  @Test
  void partnerOf_stranger_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PAIR.partnerOf(new AccountId(5)));
  }
}
