package dev.aviary.adapters.persistence.relationship;

import dev.aviary.application.messaging.MessagingUseCases;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.shared.World;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Sets the stage for a cast, and says what some of them do then at once. */
public interface Race {

  /** Three accounts, strangers to each other, on the stores that they are in. */
  record Cast(
      MessagingUseCases.Stores stores,
      Circle circle,
      AccountId mira,
      AccountId kenji,
      AccountId olga) {

    private List<AccountId> all() {
      return List.of(mira, kenji, olga);
    }
  }

  /** What it came to: the answers, refusals among them, and how everybody stands at the end. */
  record Outcome(List<Object> answers, List<List<Object>> stances) {

    static Outcome of(Cast cast, Object[] answers) {
      return cast.stores()
          .transactions()
          .inSnapshot(() -> new Outcome(Arrays.asList(answers), stances(cast)));
    }

    private static List<List<Object>> stances(Cast cast) {
      List<List<Object>> stances = new ArrayList<>();
      for (AccountId one : cast.all()) {
        stances.add(List.of(cast.stores().accounts().find(one).orElseThrow().follows()));
        for (AccountId other : cast.all()) {
          AccountPair.between(one, other)
              .flatMap(cast.stores().relationships()::between)
              .ifPresent(it -> stances.add(ties(it, one)));
        }
      }
      return stances;
    }

    private static List<Object> ties(Relationship relationship, AccountId side) {
      Stance stance = relationship.of(side);
      return List.of(stance.follows(), stance.asks(), stance.blocks(), stance.privacy());
    }
  }

  List<Callable<?>> start(Cast cast);

  /**
   * What it comes to in memory, one after the other.
   *
   * @param swapped whether the account with the lower number plays the second part
   * @param order who comes first
   */
  default Outcome inOrder(boolean swapped, List<Integer> order) {
    World world = new World();
    AccountId first = world.join("first");
    AccountId second = world.join("second");
    Cast cast =
        new Cast(
            world.stores,
            world.circle,
            swapped ? second : first,
            swapped ? first : second,
            world.join("olga"));
    List<Callable<?>> acts = start(cast);
    Object[] answers = new Object[acts.size()];
    for (int act : order) {
      answers[act] = answer(acts.get(act));
    }
    return Outcome.of(cast, answers);
  }

  /** What an act is answered, be it a refusal. */
  static Object answer(Callable<?> act) {
    try {
      return act.call();
    } catch (DomainException e) {
      return e.code();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
