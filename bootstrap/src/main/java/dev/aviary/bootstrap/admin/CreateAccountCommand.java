package dev.aviary.bootstrap.admin;

import dev.aviary.application.upkeep.port.in.CreateAccount;
import dev.aviary.bootstrap.StartupException;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create-account",
    description = {
      "Makes an account, as signing up does, without signing it in.",
      "",
      NewPassword.ASKED
    },
    descriptionHeading = "%n")
@RegisterForReflection
final class CreateAccountCommand extends HelpfulCommand implements Callable<Integer> {

  @Parameters(paramLabel = "USERNAME", description = "3 to 25 letters, digits or underscores.")
  String username = "";

  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "Its e-mail address.")
  String email = "";

  @Option(
      names = "--first-name",
      required = true,
      paramLabel = "NAME",
      description = "1 to 25 characters.")
  String firstName = "";

  @Option(
      names = "--last-name",
      required = true,
      paramLabel = "NAME",
      description = "1 to 25 characters.")
  String lastName = "";

  @Override
  public Integer call() {
    Username name = Username.chosen(username);
    EmailAddress address = new EmailAddress(email);
    PersonName person = new PersonName(firstName, lastName);
    Password password = NewPassword.ask();
    Site.evenNew()
        .run(tools -> create(tools, new CreateAccount.Command(person, name, address, password)));
    return 0;
  }

  private static void create(Tools tools, CreateAccount.Command command) {
    switch (tools.upkeep().createAccount().create(command)) {
      case CreateAccount.Created(var account) ->
          System.out.printf(
              "Account %d, %s, is made.%n", account.id().value(), account.username().value());
      case CreateAccount.UsernameTaken() ->
          throw new StartupException("another account has this username");
      case CreateAccount.EmailTaken() ->
          throw new StartupException("another account has this e-mail address");
    }
  }
}
