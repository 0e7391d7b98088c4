package dev.aviary.bootstrap.admin;

import dev.aviary.application.upkeep.port.in.RecountCounters;
import dev.aviary.application.upkeep.port.in.RecountCounters.Tally;
import dev.aviary.application.upkeep.port.out.Counters.ChatCounts;
import dev.aviary.application.upkeep.port.out.Counters.WrongChat;
import dev.aviary.application.upkeep.port.out.Counters.WrongFollows;
import dev.aviary.domain.relationship.FollowCounts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "recount",
    description =
        "Compares the counts of follows, requests, messages and unread messages with a recount, corrects what differs and says what it was. Servers may go on.",
    descriptionHeading = "%n")
@RegisterForReflection
final class RecountCommand extends HelpfulCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    Site.existing().run(RecountCommand::recount);
    return 0;
  }

  private static void recount(Tools tools) {
    Tally tally = tools.upkeep().recountCounters().recount(new Printing());
    System.out.printf("Recounted %s.%n", told(tally));
  }

  private static String told(Tally tally) {
    return "%d accounts and %d conversations; corrected: %d accounts, %d chats"
        .formatted(
            tally.accounts(), tally.conversations(), tally.wrongAccounts(), tally.wrongChats());
  }

  private static final class Printing implements RecountCounters.Listener {

    private final Progress progress = new Progress();

    @Override
    public void seen(Tally soFar) {
      progress.tell(() -> "So far: " + RecountCommand.told(soFar));
    }

    @Override
    public void corrected(WrongFollows follows) {
      System.out.printf(
          "Account %d: %s, should have been %s.%n",
          follows.account().value(), told(follows.is()), told(follows.should()));
    }

    @Override
    public void corrected(WrongChat chat) {
      System.out.printf(
          "Conversation %d, account %d: %s, should have been %s.%n",
          chat.conversation().value(), chat.owner().value(), told(chat.is()), told(chat.should()));
    }

    private static String told(FollowCounts counts) {
      return "%d followers, %d followed, %d requests"
          .formatted(counts.followers(), counts.following(), counts.pending());
    }

    private static String told(ChatCounts counts) {
      return "%d unread, %d messages, newest %s"
          .formatted(
              counts.unread(),
              counts.messages(),
              counts.preview().map(Object::toString).orElse("none"));
    }
  }
}
