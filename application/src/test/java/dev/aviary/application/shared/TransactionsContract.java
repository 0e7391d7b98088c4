package dev.aviary.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.PasswordHash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Transactions} keeps. */
public abstract class TransactionsContract {

  protected abstract Transactions transactions();

  /** A store that takes part in the transactions. */
  protected abstract Accounts accounts();

  @Test
  void inTransaction_returning_keepsTheWorkAndAnswersItsResult() {
    String answer =
        transactions()
            .inTransaction(
                () -> {
                  add("kept");
                  return "done";
                });

    assertThat(answer).isEqualTo("done");
    assertThat(exists("kept")).isTrue();
  }

  @Test
  void inTransaction_throwing_undoesAllOfItAndThrowsOn() {
    IllegalStateException failure = new IllegalStateException("on purpose");

    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          add("undone");
                          throw failure;
                        }))
        .isSameAs(failure);
    assertThat(exists("undone")).isFalse();
  }

  @Test
  void inTransaction_insideAnother_isUndoneWithTheOuterOne() {
    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          transactions().inTransaction(() -> add("inner"));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");
    assertThat(exists("inner")).isFalse();
  }

  @Test
  void inSnapshot_reading_answersWhatIsThere() {
    transactions().inTransaction(() -> add("snapped"));

    boolean there =
        transactions().inSnapshot(() -> accounts().find(new Username("snapped")).isPresent());

    assertThat(there).isTrue();
  }

  @Test
  void inSnapshot_insideATransaction_seesItsWork() {
    boolean there =
        transactions()
            .inTransaction(
                () -> {
                  add("within");
                  return transactions()
                      .inSnapshot(() -> accounts().find(new Username("within")).isPresent());
                });

    assertThat(there).isTrue();
  }

  private boolean exists(String username) {
    return transactions().inTransaction(() -> accounts().find(new Username(username)).isPresent());
  }

  private Accounts.Addition add(String username) {
    return accounts()
        .add(
            new Accounts.NewAccount(
                new Username(username),
                new EmailAddress(username + "@transactions.example"),
                new PersonName("First", "Last"),
                new PasswordHash("hash"),
                Instant.EPOCH));
  }
}
