package dev.aviary.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.relationship.ContactPolicy.Permitted;
import dev.aviary.domain.relationship.ContactPolicy.RefusedToOneself;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

  private static final AccountId MIRA = new AccountId(3);
  private static final AccountId KENJI = new AccountId(8);

  private final ContactPolicy policy = new ContactPolicy();

  @Test
  void decide_anotherAccount_permitsTheOneWhoAsked() {
    assertThat(policy.decide(KENJI, MIRA))
        .isInstanceOfSatisfying(
            Permitted.class,
            permitted -> {
              assertThat(permitted.permit().from()).isEqualTo(KENJI);
              assertThat(permitted.permit().pair()).isEqualTo(new AccountPair(MIRA, KENJI));
            });
  }

  @Test
  void decide_oneself_isRefused() {
    assertThat(policy.decide(KENJI, KENJI)).isEqualTo(new RefusedToOneself());
  }
}
