package dev.aviary.application.upkeep;

import dev.aviary.application.upkeep.port.out.Counters;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.shared.AccountId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** As many accounts, and as many conversations, as one says, some of them wrong by one. */
final class FakeCounters implements Counters {

  private static final ChatCounts SHOULD = new ChatCounts(1, 2, Optional.of(3L));

  final Set<Long> wrong = new HashSet<>();

  /** Looked wrong, and are right once they are locked. */
  final Set<Long> rightByThen = new HashSet<>();

  private final long count;

  FakeCounters(long count) {
    this.count = count;
  }

  @Override
  public Look<WrongFollows> follows(long after, int limit) {
    return new Look<>(
        seen(after, limit),
        last(after, limit),
        wrong(after, limit).map(FakeCounters::follows).toList());
  }

  @Override
  public Optional<WrongFollows> correctFollows(AccountId account) {
    return isCorrected(account.value()) ? Optional.of(follows(account.value())) : Optional.empty();
  }

  @Override
  public Look<WrongChat> chats(long after, int limit) {
    return new Look<>(
        seen(after, limit),
        last(after, limit),
        wrong(after, limit).flatMap(it -> chats(it).stream()).toList());
  }

  @Override
  public List<WrongChat> correctChats(ConversationId conversation) {
    return isCorrected(conversation.value()) ? chats(conversation.value()) : List.of();
  }

  private boolean isCorrected(long number) {
    return wrong.contains(number) && !rightByThen.contains(number);
  }

  private int seen(long after, int limit) {
    return (int) Math.min(limit, count - after);
  }

  private long last(long after, int limit) {
    return after >= count ? BEGINNING : after + seen(after, limit);
  }

  private Stream<Long> wrong(long after, int limit) {
    return LongStream.rangeClosed(after + 1, after + seen(after, limit))
        .filter(wrong::contains)
        .boxed();
  }

  private static WrongFollows follows(long account) {
    return new WrongFollows(new AccountId(account), FollowCounts.NONE, new FollowCounts(1, 0, 0));
  }

  private static List<WrongChat> chats(long conversation) {
    return LongStream.of(1, 2)
        .mapToObj(
            owner ->
                new WrongChat(
                    new ConversationId(conversation),
                    new AccountId(owner),
                    new ChatCounts(0, 2, Optional.empty()),
                    SHOULD))
        .toList();
  }
}
