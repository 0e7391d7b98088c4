package dev.aviary.bootstrap.admin;

import dev.aviary.domain.profile.Account;
import dev.aviary.domain.session.Password;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reset-password",
    description = {
      "Gives an account another password, and ends all its sessions, on running servers within a second.",
      "",
      NewPassword.ASKED
    },
    descriptionHeading = "%n")
@RegisterForReflection
final class ResetPasswordCommand extends HelpfulCommand implements Callable<Integer> {

  @Mixin WhichAccount which = new WhichAccount();

  @Override
  public Integer call() {
    Password password = NewPassword.ask();
    Site.existing().run(tools -> reset(tools, password));
    return 0;
  }

  private void reset(Tools tools, Password password) {
    Account account = which.in(tools);
    int ended = tools.upkeep().resetPassword().reset(account.id(), password);
    System.out.printf(
        "%s has the new password; sessions ended: %d.%n", WhichAccount.named(account), ended);
  }
}
