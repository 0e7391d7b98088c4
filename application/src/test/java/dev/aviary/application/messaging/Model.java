package dev.aviary.application.messaging;

import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.messaging.SearchTerm;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What messaging must come to, as simply as it can be said: a list of what was sent and two sets of
 * what became of it, beside who blocks whom, which chats are open, which names are used and what is
 * pinned.
 */
final class Model {

  /** A message as it was sent. */
  record Sent(MessageId id, AccountId from, AccountId to, String text) {}

  record Hidden(MessageId id, AccountId from) {}

  record Direction(AccountId from, AccountId to) {}

  record Name(AccountId sender, String name) {}

  private final List<Sent> sent = new ArrayList<>();
  private final Set<Hidden> hidden = new HashSet<>();
  private final Set<MessageId> removed = new HashSet<>();
  private final Set<MessageId> seen = new HashSet<>();
  private final Set<Direction> blocks = new HashSet<>();
  private final Set<Direction> chats = new HashSet<>();
  private final Map<Name, Sent> names = new HashMap<>();
  private final Map<AccountPair, Sent> pins = new HashMap<>();

  void send(Sent message, Optional<String> name) {
    sent.add(message);
    name.ifPresent(it -> names.put(new Name(message.from(), it), message));
    chats.add(new Direction(message.from(), message.to()));
    chats.add(new Direction(message.to(), message.from()));
  }

  Optional<Sent> sentAs(AccountId sender, String name) {
    return Optional.ofNullable(names.get(new Name(sender, name)));
  }

  void hide(Sent message, AccountId side) {
    hidden.add(new Hidden(message.id(), side));
  }

  void clear(AccountId side, AccountId partner, boolean deleteChat) {
    between(side, partner).forEach(message -> hide(message, side));
    if (deleteChat) {
      chats.remove(new Direction(side, partner));
    }
  }

  void remove(Sent message) {
    removed.add(message.id());
  }

  void pin(Sent message) {
    pins.put(pair(message), message);
  }

  void unpin(Sent message) {
    pins.remove(pair(message), message);
  }

  /** A pin ends for who does not read it any more, and for nobody else. */
  Optional<Sent> pinned(AccountId viewer, AccountId partner) {
    return AccountPair.between(viewer, partner)
        .map(pins::get)
        .filter(message -> isReadable(message, viewer));
  }

  void see(List<Sent> read) {
    read.forEach(message -> seen.add(message.id()));
  }

  boolean toggleBlock(AccountId by, AccountId target) {
    Direction block = new Direction(by, target);
    return blocks.remove(block) || !blocks.add(block);
  }

  boolean isBlocked(AccountId one, AccountId other) {
    return blocks.contains(new Direction(one, other)) || blocks.contains(new Direction(other, one));
  }

  List<Sent> all() {
    return sent;
  }

  /** Whether there is nothing left that it says. */
  boolean isGone(Sent message) {
    return removed.contains(message.id())
        || (isHidden(message, message.from()) && isHidden(message, message.to()));
  }

  boolean isRemoved(Sent message) {
    return removed.contains(message.id());
  }

  boolean isReadable(Sent message, AccountId viewer) {
    return (message.from().equals(viewer) || message.to().equals(viewer))
        && !isHidden(message, viewer)
        && !isRemoved(message);
  }

  List<Sent> listed(AccountId viewer, AccountId partner) {
    return between(viewer, partner).filter(message -> !isHidden(message, viewer)).toList();
  }

  List<Sent> readable(AccountId viewer, AccountId partner) {
    return between(viewer, partner).filter(message -> isReadable(message, viewer)).toList();
  }

  List<Sent> unread(AccountId viewer, AccountId partner) {
    return readable(viewer, partner).stream()
        .filter(message -> message.to().equals(viewer) && !seen.contains(message.id()))
        .toList();
  }

  List<Sent> found(AccountId viewer, AccountId partner, String query) {
    SearchTerm term = SearchTerm.of(query).orElseThrow();
    return readable(viewer, partner).stream().filter(it -> term.isIn(it.text())).toList();
  }

  /** The partners of the open chats, newest activity first. */
  List<AccountId> chats(AccountId owner) {
    return sent.reversed().stream()
        .map(Model::pair)
        .filter(pair -> pair.low().equals(owner) || pair.high().equals(owner))
        .map(pair -> pair.partnerOf(owner))
        .distinct()
        .filter(partner -> chats.contains(new Direction(owner, partner)))
        .filter(partner -> !isBlocked(owner, partner))
        .toList();
  }

  private static AccountPair pair(Sent message) {
    return AccountPair.between(message.from(), message.to()).orElseThrow();
  }

  private boolean isHidden(Sent message, AccountId side) {
    return hidden.contains(new Hidden(message.id(), side));
  }

  private Stream<Sent> between(AccountId one, AccountId other) {
    return sent.stream()
        .filter(
            it ->
                (it.from().equals(one) && it.to().equals(other))
                    || (it.from().equals(other) && it.to().equals(one)));
  }
}
