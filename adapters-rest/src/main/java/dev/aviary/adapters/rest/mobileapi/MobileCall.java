package dev.aviary.adapters.rest.mobileapi;

import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The call being answered: its parameters and who makes it. Filled by {@link MobileFilters}. */
@RequestScoped
public class MobileCall {

  private @Nullable Parameters parameters;
  private @Nullable AccountId caller;

  void begin(Parameters sent) {
    this.parameters = sent;
  }

  void authenticated(AccountId account) {
    this.caller = account;
  }

  /** Whether its form was read and its endpoint found. */
  boolean hasBegun() {
    return parameters != null;
  }

  /**
   * @throws IllegalStateException before the call began
   */
  public Parameters parameters() {
    return known(parameters, "the call has not begun");
  }

  /**
   * @throws IllegalStateException on an endpoint marked {@link NoSession}
   */
  public AccountId caller() {
    return known(caller, "this endpoint asks for no session");
  }

  private static <T> T known(@Nullable T value, String otherwise) {
    if (value == null) {
      throw new IllegalStateException(otherwise);
    }
    return value;
  }
}
