package dev.aviary.adapters.rest.planted;

public record UnknownJson(String text) {}
