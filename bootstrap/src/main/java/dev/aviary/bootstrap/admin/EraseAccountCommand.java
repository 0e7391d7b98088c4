package dev.aviary.bootstrap.admin;

import dev.aviary.application.upkeep.port.in.EraseAccount;
import dev.aviary.application.upkeep.port.in.EraseAccount.Removed;
import dev.aviary.bootstrap.StartupException;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.Console;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "erase-account",
    description = {
      "Erases an account with all its data, for good: sessions, follows, blocks, pictures, and every conversation it had, for both sides. Nobody finds it from the first moment on.",
      "",
      "One that was cut off is finished by --continue."
    },
    descriptionHeading = "%n")
@RegisterForReflection
final class EraseAccountCommand extends HelpfulCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  Which which = new Which();

  @Option(names = "--yes", description = "Does not ask; needed where no terminal is.")
  boolean yes;

  /** One account, or those that were begun with. */
  @RegisterForReflection
  static final class Which {

    @Parameters(
        paramLabel = "ACCOUNT",
        description = "Its username or e-mail address, as for logging in.")
    String login = "";

    @Option(names = "--continue", description = "Finishes all erasures that were cut off.")
    boolean unfinished;
  }

  @Override
  public Integer call() {
    Site.existing().run(this::erase);
    return 0;
  }

  private void erase(Tools tools) {
    EraseAccount eraseAccount = tools.upkeep().eraseAccount();
    if (which.unfinished) {
      List<AccountId> all = eraseAccount.unfinished();
      all.forEach(account -> erase(eraseAccount, account));
      System.out.printf("Erasures finished: %d.%n", all.size());
      return;
    }
    WhichAccount one = new WhichAccount();
    one.login = which.login;
    Account account = one.in(tools);
    confirm(account);
    erase(eraseAccount, account.id());
  }

  private void confirm(Account account) {
    if (yes) {
      return;
    }
    Console console =
        Terminal.find()
            .orElseThrow(
                () ->
                    new StartupException(
                        "say --yes to erase without being asked; nothing was done"));
    String typed =
        console.readLine(
            "This erases %s for good. Type its username to go on: ", WhichAccount.named(account));
    if (!account.username().value().equals(typed)) {
      throw new StartupException("that is not its username; nothing was done");
    }
  }

  private static void erase(EraseAccount eraseAccount, AccountId account) {
    Removed removed;
    try (CutOff cutOff = CutOff.begin()) {
      removed = eraseAccount.erase(account, toldOf(cutOff));
    }
    System.out.printf("Account %d is erased. Removed: %s.%n", account.value(), told(removed));
  }

  private static EraseAccount.Progress toldOf(CutOff cutOff) {
    Progress progress = new Progress();
    return soFar -> {
      progress.tell(() -> "Removed so far: " + told(soFar));
      cutOff.check("aviary admin erase-account --continue goes on");
    };
  }

  private static String told(Removed removed) {
    return "%d follows and requests, %d conversations, %d messages"
        .formatted(removed.follows(), removed.conversations(), removed.messages());
  }
}
