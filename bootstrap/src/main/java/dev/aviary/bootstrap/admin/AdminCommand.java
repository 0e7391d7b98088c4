package dev.aviary.bootstrap.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import picocli.CommandLine.Command;

@Command(
    name = "admin",
    description = {
      "Looks after accounts and data, beside servers that run or while none does. Takes the same environment as the server.",
      "",
      "Exit codes: 0 done, 1 could not be done, 2 wrong usage."
    },
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      CreateAccountCommand.class,
      ResetPasswordCommand.class,
      EndSessionsCommand.class,
      EraseAccountCommand.class,
      RecountCommand.class,
      SweepMediaCommand.class,
      DoctorCommand.class
    })
@RegisterForReflection
final class AdminCommand extends HelpfulCommand {}
