package dev.aviary.bootstrap.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import picocli.CommandLine.Command;

@Command(
    name = "aviary",
    description =
        "Without arguments, starts the server. Configured by environment, as docs/operating.md says.",
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    mixinStandardHelpOptions = false,
    subcommands = {AdminCommand.class, RotateKeysCommand.class})
@RegisterForReflection
final class AviaryCommand extends HelpfulCommand {}
