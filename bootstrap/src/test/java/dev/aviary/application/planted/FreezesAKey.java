package dev.aviary.application.planted;

import java.security.SecureRandom;

public class FreezesAKey {

  static final byte[] KEY = new SecureRandom().generateSeed(16);
}
