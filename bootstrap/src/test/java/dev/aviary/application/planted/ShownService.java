package dev.aviary.application.planted;

public final class ShownService {}
