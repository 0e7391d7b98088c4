package dev.aviary.application.upkeep;

import dev.aviary.application.upkeep.port.out.Erasures;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One account with something of everything, counted. */
final class FakeErasures implements Erasures {

  static final AccountId MIRA = new AccountId(7);

  final List<AccountId> unfinished = new ArrayList<>();
  final Map<ConversationId, Integer> messages = new LinkedHashMap<>();
  boolean exists = true;
  boolean blocks = true;
  int follows;
  int sent;

  @Override
  public boolean begin(AccountId account) {
    if (!exists || !account.equals(MIRA)) {
      return false;
    }
    exists = false;
    unfinished.add(account);
    return true;
  }

  @Override
  public List<AccountId> unfinished() {
    return List.copyOf(unfinished);
  }

  @Override
  public int endFollows(AccountId account, int limit) {
    int some = Math.min(follows, limit);
    follows -= some;
    return some;
  }

  @Override
  public void endBlocks(AccountId account) {
    blocks = false;
  }

  @Override
  public List<ConversationId> conversations(AccountId account, int limit) {
    return messages.keySet().stream().limit(limit).toList();
  }

  @Override
  public int removeMessages(ConversationId conversation, int limit) {
    int left = messages.getOrDefault(conversation, 0);
    int some = Math.min(left, limit);
    if (some < limit) {
      messages.remove(conversation);
    } else {
      messages.put(conversation, left - some);
    }
    return some;
  }

  @Override
  public int forgetSent(AccountId account, int limit) {
    int some = Math.min(sent, limit);
    sent -= some;
    return some;
  }

  @Override
  public void finish(AccountId account) {
    unfinished.remove(account);
  }

  boolean isEmpty() {
    return !exists
        && !blocks
        && unfinished.isEmpty()
        && messages.isEmpty()
        && follows == 0
        && sent == 0;
  }
}
