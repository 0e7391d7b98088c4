package dev.aviary.adapters.rest.mobileapi;

import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The call being answered: its parameters and who makes it. Filled by {@link MobileFilters}. */
@RequestScoped
public class MobileCall {

  private Parameters parameters = new Parameters(name -> null, name -> null);
  private @Nullable AccountId caller;

  void begin(Parameters sent) {
    this.parameters = sent;
  }

  void authenticated(AccountId account) {
    this.caller = account;
  }

  public Parameters parameters() {
    return parameters;
  }

  /**
   * @throws IllegalStateException on an endpoint marked {@link NoSession}
   */
  public AccountId caller() {
    AccountId known = caller;
    if (known == null) {
      throw new IllegalStateException("this endpoint asks for no session");
    }
    return known;
  }
}
