package dev.aviary.application.relationship;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.Messenger;
import dev.aviary.application.profile.port.in.ViewProfile.View;
import dev.aviary.application.relationship.Model.Follow;
import dev.aviary.application.relationship.Model.Request;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.in.FollowAccount;
import dev.aviary.application.relationship.port.in.ListFollows.Entry;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowPrivacy;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.relationship.ProfileVisibility;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A few accounts do at random whatever relationships offer, and every answer is compared with
 * {@link Model}. A failure names the seed and every step so far.
 */
public final class RandomRelationships {

  private final long seed;
  private final RandomGenerator random;
  private final Circle circle;
  private final Messenger messenger;
  private final List<AccountId> accounts;
  private final Model model = new Model();
  private final List<FollowId> positions = new ArrayList<>(List.of(new FollowId(0)));
  private final List<FollowRequestId> requests = new ArrayList<>(List.of(new FollowRequestId(0)));
  private final List<String> steps = new ArrayList<>();

  /**
   * @param accounts who know nobody yet, themselves included
   */
  public RandomRelationships(
      long seed, Circle circle, Messenger messenger, List<AccountId> accounts) {
    this.seed = seed;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.circle = circle;
    this.messenger = messenger;
    this.accounts = accounts;
  }

  /** Takes so many steps; looks at the counts of all accounts after one in {@code checkEvery}. */
  public void run(int count, int checkEvery) {
    try {
      for (int i = 0; i < count; i++) {
        step(any(accounts), any(accounts));
        if (random.nextInt(checkEvery) == 0) {
          accounts.forEach(it -> assertThat(circle.counts(it)).isEqualTo(model.counts(it)));
        }
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + String.join("; ", steps), e);
    }
  }

  private void step(AccountId one, AccountId other) {
    int dice = random.nextInt(100);
    if (dice < 35) {
      follow(one, other);
    } else if (dice < 50) {
      answer(one);
    } else if (dice < 58) {
      block(one, other);
    } else if (dice < 68) {
      setPrivacy(one);
    } else if (dice < 75) {
      send(one, other);
    } else if (dice < 82) {
      view(one, other);
    } else if (dice < 88) {
      list("followers", one, other);
    } else if (dice < 94) {
      list("following", one, other);
    } else {
      listRequests(one);
    }
  }

  private void follow(AccountId by, AccountId target) {
    note("follow", by, target);
    if (by.equals(target) || model.isParted(by, target)) {
      assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.follow(by, target));
      return;
    }
    FollowAccount.Outcome outcome = circle.follow(by, target);
    assertThat(outcome).isEqualTo(expectedToggle(by, target));
    if (outcome == FollowAccount.Outcome.FOLLOWED) {
      follows(by, target);
    } else if (outcome == FollowAccount.Outcome.REQUESTED) {
      FollowRequestId id = circle.waiting(target).getFirst();
      assertThat(requests).allMatch(it -> it.value() < id.value());
      requests.add(id);
      model.ask(new Request(id, by, target));
    }
  }

  private FollowAccount.Outcome expectedToggle(AccountId by, AccountId target) {
    if (model.unfollow(by, target)) {
      return FollowAccount.Outcome.UNFOLLOWED;
    }
    if (model.withdraw(by, target)) {
      return FollowAccount.Outcome.WITHDRAWN;
    }
    return model.wantsToBeAsked(target)
        ? FollowAccount.Outcome.REQUESTED
        : FollowAccount.Outcome.FOLLOWED;
  }

  /** The newest follower is on top of the list, with a position above all there were. */
  private void follows(AccountId from, AccountId to) {
    FollowId position = circle.followers(to, to).getFirst().position();
    assertThat(positions).allMatch(it -> it.value() < position.value());
    positions.add(position);
    model.follow(new Follow(position, from, to));
  }

  /** Any request there ever was, by anybody. */
  private void answer(AccountId by) {
    FollowRequestId id = any(requests);
    boolean accept = random.nextBoolean();
    Optional<Request> request = model.waiting(id).filter(it -> it.to().equals(by));
    note(accept ? "accept" : "ignore", by, id);
    if (request.isEmpty()) {
      assertRefused(ErrorCode.FOLLOW_REQUEST_INVALID, () -> answer(by, id, accept));
      return;
    }
    int left = answer(by, id, accept);
    AccountId requester = request.get().from();
    model.withdraw(requester, by);
    assertThat(left).isEqualTo(model.counts(by).pending());
    if (accept) {
      follows(requester, by);
    }
  }

  private int answer(AccountId by, FollowRequestId id, boolean accept) {
    return accept ? circle.accept(by, id) : circle.ignore(by, id);
  }

  private void block(AccountId by, AccountId target) {
    note("block", by, target);
    if (by.equals(target)) {
      assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.block(by, target));
      return;
    }
    var outcome = circle.block(by, target);
    model.toggleBlock(by, target);
    assertThat(outcome == BlockAccount.Outcome.BLOCKED).isEqualTo(model.blocks(by, target));
  }

  private void setPrivacy(AccountId owner) {
    var settings =
        new PrivacySettings(
            any(List.of(ProfileVisibility.values())),
            any(List.of(ContactPrivacy.values())),
            any(List.of(FollowPrivacy.values())),
            random.nextBoolean());
    note("set", owner, settings);
    circle.setPrivacy(owner, settings);
    model.setPrivacy(owner, settings);
    assertThat(circle.privacy(owner)).isEqualTo(settings);
  }

  private void send(AccountId from, AccountId to) {
    note("send", from, to);
    if (from.equals(to) || !model.hearEachOther(from, to)) {
      assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger.send(from, to, "text"));
    } else if (model.isParted(from, to)) {
      assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger.send(from, to, "text"));
    } else {
      assertThat(messenger.send(from, to, "text").recipient()).isEqualTo(to);
    }
  }

  private void view(AccountId viewer, AccountId of) {
    note("view", viewer, of);
    View view = circle.view(viewer, of);
    assertThat(view.own()).isEqualTo(viewer.equals(of));
    assertThat(view.followed()).isEqualTo(model.follows(viewer, of));
    assertThat(view.blocksViewer()).isEqualTo(model.blocks(of, viewer));
    assertProfile(view.profile(), viewer, of);
  }

  /** A page from anywhere, also from where there is nothing any more. */
  private void list(String which, AccountId viewer, AccountId of) {
    Optional<FollowId> before = maybe(positions);
    int size = 1 + random.nextInt(3);
    note(which, viewer, of, before, size);
    boolean followers = which.equals("followers");
    Supplier<List<Entry>> page =
        () ->
            followers
                ? circle.followers(viewer, of, before, size)
                : circle.following(viewer, of, before, size);
    if (!model.sees(viewer, of)) {
      assertRefused(ErrorCode.PROFILE_CLOSED, page::get);
      return;
    }
    List<Follow> expected = followers ? model.followers(of, viewer) : model.following(of, viewer);
    assertPage(
        page.get(),
        expected.stream()
            .filter(it -> before.isEmpty() || it.id().value() < before.get().value())
            .limit(size)
            .toList(),
        followers ? Follow::from : Follow::to,
        viewer);
  }

  private void assertPage(
      List<Entry> page, List<Follow> expected, Function<Follow, AccountId> end, AccountId viewer) {
    assertThat(page)
        .extracting(Entry::position)
        .isEqualTo(expected.stream().map(Follow::id).toList());
    for (int i = 0; i < page.size(); i++) {
      Entry row = page.get(i);
      AccountId account = end.apply(expected.get(i));
      assertThat(row.own()).isEqualTo(viewer.equals(account));
      assertThat(row.followed()).isEqualTo(model.follows(viewer, account));
      assertProfile(row.profile(), viewer, account);
    }
  }

  private void assertProfile(Profile profile, AccountId viewer, AccountId of) {
    assertThat(profile.identity().id()).isEqualTo(of);
    assertThat(profile instanceof Profile.Open).isEqualTo(model.sees(viewer, of));
    if (profile instanceof Profile.Open(var account)) {
      assertThat(account.follows()).isEqualTo(model.counts(of));
      assertThat(account.privacy()).isEqualTo(model.privacy(of));
    }
  }

  private void listRequests(AccountId addressee) {
    Optional<FollowRequestId> before = maybe(requests);
    int size = 1 + random.nextInt(3);
    note("requests", addressee, before, size);
    var expected =
        model.waitingFor(addressee).stream()
            .filter(it -> before.isEmpty() || it.id().value() < before.get().value())
            .limit(size)
            .toList();
    assertThat(circle.requests(addressee, before, size))
        .extracting(
            it ->
                new Request(
                    it.request().id(), it.requester().identity().id(), it.request().addressee()))
        .isEqualTo(expected);
  }

  private <T> Optional<T> maybe(List<T> all) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(all));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void note(String what, Object... with) {
    steps.add(what + List.of(with));
  }
}
