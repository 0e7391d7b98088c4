package dev.aviary.adapters.rest.mobileapi.planted;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.domain.shared.AccountPair;

public record DecidesByItself(Conversations conversations) {

  boolean haveWritten(AccountPair pair) {
    return conversations.find(pair).isPresent();
  }
}
