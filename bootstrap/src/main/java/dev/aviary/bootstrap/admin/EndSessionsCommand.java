package dev.aviary.bootstrap.admin;

import dev.aviary.domain.profile.Account;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "end-sessions",
    description =
        "Ends all sessions of an account, on running servers within a second. Its password stays.",
    descriptionHeading = "%n")
@RegisterForReflection
final class EndSessionsCommand extends HelpfulCommand implements Callable<Integer> {

  @Mixin WhichAccount which = new WhichAccount();

  @Override
  public Integer call() {
    Site.existing().run(this::end);
    return 0;
  }

  private void end(Tools tools) {
    Account account = which.in(tools);
    int ended = tools.upkeep().endSessions().endAll(account.id());
    System.out.printf("Sessions of %s ended: %d.%n", WhichAccount.named(account), ended);
  }
}
