package dev.aviary.bootstrap;

import java.util.List;

/** What an argument asks for, instead of a server. */
final class OperatorCommand {

  private static final String ROTATE_KEYS = "rotate-keys";

  private OperatorCommand() {}

  /**
   * @return what was done, in one line
   * @throws StartupException when nothing was, with the reason
   */
  static String run(String... arguments) {
    if (!List.of(arguments).equals(List.of(ROTATE_KEYS))) {
      throw new StartupException("takes no argument, or " + ROTATE_KEYS);
    }
    return KeysFile.rotate(ConfigReader.read().getConfigMapping(AviaryConfig.class));
  }
}
