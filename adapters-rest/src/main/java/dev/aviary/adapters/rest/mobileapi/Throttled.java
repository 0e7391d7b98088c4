package dev.aviary.adapters.rest.mobileapi;

import dev.aviary.application.throttle.Action;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint that costs something, and may be called only so often. Any call that brings a file
 * is an {@link Action#UPLOAD} beside.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Throttled {

  /** As what its calls are counted. */
  Action value();
}
