package dev.aviary.application.throttle;

import static dev.aviary.application.throttle.Action.SEND;
import static dev.aviary.application.throttle.Action.UPLOAD;
import static dev.aviary.application.throttle.Limit.By.ACCOUNT;
import static dev.aviary.application.throttle.Limit.By.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.throttle.port.in.Throttle;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Limit SEND_BY_ACCOUNT = new Limit(SEND, ACCOUNT);
  private static final Limit SEND_BY_ADDRESS = new Limit(SEND, ADDRESS);
  private static final Limit UPLOAD_BY_ACCOUNT = new Limit(UPLOAD, ACCOUNT);
  private static final Limit UPLOAD_BY_ADDRESS = new Limit(UPLOAD, ADDRESS);
  private static final AccountId ADA = new AccountId(4);
  private static final AccountId BEN = new AccountId(5);
  private static final String HOME = "203.0.113.9";
  private static final String AWAY = "203.0.113.10";

  private final FakeLimits limits = new FakeLimits();
  private final List<AuditEvent> told = new ArrayList<>();
  private final Throttle throttle =
      new ThrottleUseCases(new RateGuard(limits, told::add)).throttle();

  @BeforeEach
  void setUp() {
    limits.set(SEND_BY_ACCOUNT, 2);
    limits.set(SEND_BY_ADDRESS, 3);
    limits.set(UPLOAD_BY_ACCOUNT, 5);
    limits.set(UPLOAD_BY_ADDRESS, 1);
  }

  @Test
  void admit_accountOverItsLimit_isRefusedAndToldHowLong() {
    send(2, ADA, HOME);

    assertThatThrownBy(() -> throttle.admit(Set.of(SEND), ADA, AWAY))
        .isInstanceOfSatisfying(
            TooManyRequestsException.class,
            refusal -> assertThat(refusal.retryAfter()).isEqualTo(FakeLimits.RETRY_AFTER));
  }

  @Test
  void admit_otherAccount_isAllowed() {
    send(2, ADA, HOME);

    assertAllowed(() -> throttle.admit(Set.of(SEND), BEN, HOME));
  }

  @Test
  void admit_addressOverItsLimit_isRefusedForEverybodyThere() {
    send(2, ADA, HOME);
    send(1, BEN, HOME);

    assertRefused(() -> throttle.admit(Set.of(SEND), BEN, HOME));
  }

  @Test
  void admit_otherAddress_isAllowed() {
    send(2, ADA, HOME);
    send(1, BEN, HOME);

    assertAllowed(() -> throttle.admit(Set.of(SEND), BEN, AWAY));
  }

  @Test
  void admit_refusedByTheAddress_doesNotCountForTheAccount() {
    send(2, ADA, HOME);
    send(1, BEN, HOME);
    assertRefused(() -> throttle.admit(Set.of(SEND), BEN, HOME));

    assertThat(limits.taken(SEND_BY_ACCOUNT, "5")).isEqualTo(1);
  }

  @Test
  void admit_refusedAsOneAction_doesNotCountAsTheOther() {
    throttle.admit(Set.of(SEND, UPLOAD), ADA, HOME);
    assertRefused(() -> throttle.admit(Set.of(SEND, UPLOAD), ADA, HOME));

    assertThat(limits.taken(SEND_BY_ACCOUNT, "4")).isEqualTo(1);
    assertThat(limits.taken(SEND_BY_ADDRESS, HOME)).isEqualTo(1);
    assertThat(limits.taken(UPLOAD_BY_ACCOUNT, "4")).isEqualTo(1);
    assertThat(limits.taken(UPLOAD_BY_ADDRESS, HOME)).isEqualTo(1);
  }

  @Test
  void admit_withoutAnAccount_countsForTheAddress() {
    throttle.admit(Set.of(UPLOAD), HOME);

    assertRefused(() -> throttle.admit(Set.of(UPLOAD), HOME));
    assertAllowed(() -> throttle.admit(Set.of(UPLOAD), AWAY));
  }

  @Test
  void admit_noAction_isAllowedForEver() {
    send(2, ADA, HOME);

    assertAllowed(() -> throttle.admit(Set.of(), ADA, HOME));
    assertAllowed(() -> throttle.admit(Set.of(), HOME));
  }

  @Test
  void admit_refusedInARow_isToldOnce() {
    send(2, ADA, HOME);
    assertRefused(() -> throttle.admit(Set.of(SEND), ADA, HOME));
    assertRefused(() -> throttle.admit(Set.of(SEND), ADA, HOME));

    assertThat(told).containsExactly(new AuditEvent.Throttled(SEND_BY_ACCOUNT, Optional.of(ADA)));
  }

  @Test
  void admit_refusedWithoutAnAccount_isToldWithoutOne() {
    throttle.admit(Set.of(UPLOAD), HOME);
    assertRefused(() -> throttle.admit(Set.of(UPLOAD), HOME));

    assertThat(told).containsExactly(new AuditEvent.Throttled(UPLOAD_BY_ADDRESS, Optional.empty()));
  }

  private void send(int times, AccountId account, String address) {
    for (int i = 0; i < times; i++) {
      throttle.admit(Set.of(SEND), account, address);
    }
  }

  private static void assertAllowed(ThrowingCallable call) {
    assertThatCode(call).doesNotThrowAnyException();
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(TooManyRequestsException.class);
  }
}
