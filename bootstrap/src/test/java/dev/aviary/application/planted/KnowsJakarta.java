package dev.aviary.application.planted;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class KnowsJakarta {}
