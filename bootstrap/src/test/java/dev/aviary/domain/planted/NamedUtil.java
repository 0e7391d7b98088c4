package dev.aviary.domain.planted;

public final class NamedUtil {

  private NamedUtil() {}
}
