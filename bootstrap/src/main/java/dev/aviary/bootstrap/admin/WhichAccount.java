package dev.aviary.bootstrap.admin;

import dev.aviary.bootstrap.StartupException;
import dev.aviary.domain.profile.Account;
import io.quarkus.runtime.annotations.RegisterForReflection;
import picocli.CommandLine.Parameters;

/** The account that a command is about. */
@RegisterForReflection
final class WhichAccount {

  @Parameters(
      paramLabel = "ACCOUNT",
      description = "Its username or e-mail address, as for logging in.")
  String login = "";

  /**
   * @throws StartupException when there is none
   */
  Account in(Tools tools) {
    return tools
        .upkeep()
        .findAccount()
        .find(login)
        .orElseThrow(() -> new StartupException("no account has this username or e-mail address"));
  }

  /** As commands tell of it. */
  static String named(Account account) {
    return "account %d (%s)".formatted(account.id().value(), account.username().value());
  }
}
