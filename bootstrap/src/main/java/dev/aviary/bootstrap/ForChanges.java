package dev.aviary.bootstrap;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What is shared by all who change pictures, so that they are bounded together. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface ForChanges {}
