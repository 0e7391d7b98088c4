package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import java.util.List;

/** Seals that anybody could make. */
public final class FakeSeals implements ContentSeals {

  @Override
  public String seal(AccountId recipient, MessageDraft draft) {
    return Integer.toHexString(
        List.of(recipient, draft.type(), draft.text(), draft.imageDigest()).hashCode());
  }

  @Override
  public boolean matches(String seal, AccountId recipient, MessageDraft draft) {
    return seal.equals(seal(recipient, draft));
  }
}
