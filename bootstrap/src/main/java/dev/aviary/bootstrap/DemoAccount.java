package dev.aviary.bootstrap;

import java.util.List;

/** An account that demo data adds. */
record DemoAccount(String firstName, String lastName, String username) {

  static final String PASSWORD = "fly-with-me";

  static final DemoAccount MIRA = new DemoAccount("Mira", "Sandoval", "mira");
  static final DemoAccount KENJI = new DemoAccount("Kenji", "Mori", "kenji");
  static final DemoAccount OLGA = new DemoAccount("Olga", "Petrova", "olga");

  static final List<DemoAccount> ALL = List.of(MIRA, KENJI, OLGA);

  String email() {
    return username + "@demo.example";
  }
}
