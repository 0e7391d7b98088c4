package dev.aviary.application.throttle;

import dev.aviary.application.throttle.Limit.By;
import dev.aviary.application.throttle.port.in.Throttle;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class ThrottleService implements Throttle {

  private final RateGuard guard;

  ThrottleService(RateGuard guard) {
    this.guard = guard;
  }

  /** One of what a limit allows. */
  private record Share(Limit limit, String subject) {}

  @Override
  public void admit(Set<Action> actions, String address) {
    take(actions.stream().map(action -> byAddress(action, address)).toList(), Optional.empty());
  }

  @Override
  public void admit(Set<Action> actions, AccountId account, String address) {
    take(
        actions.stream()
            .flatMap(it -> Stream.of(byAccount(it, account), byAddress(it, address)))
            .toList(),
        Optional.of(account));
  }

  private void take(List<Share> shares, Optional<AccountId> account) {
    Deque<Share> taken = new ArrayDeque<>();
    try {
      for (Share share : shares) {
        guard.take(share.limit(), share.subject(), account);
        taken.push(share);
      }
    } catch (TooManyRequestsException e) {
      taken.forEach(share -> guard.giveBack(share.limit(), share.subject()));
      throw e;
    }
  }

  private static Share byAccount(Action action, AccountId account) {
    return new Share(new Limit(action, By.ACCOUNT), Long.toString(account.value()));
  }

  private static Share byAddress(Action action, String address) {
    return new Share(new Limit(action, By.ADDRESS), address);
  }
}
