package dev.aviary.adapters.rest.transport;

/** Told when calls begin and end, for operators who want to see where their time goes. */
public interface CallTracing {

  /** Looks at no call. */
  CallTracing OFF =
      new CallTracing() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public Traced begin(String dialect, String operation) {
          return code -> {};
        }
      };

  /** Otherwise there is nothing to be told. */
  boolean isOn();

  /** A call that has begun; it ends on the same thread. */
  @FunctionalInterface
  interface Traced {

    /**
     * @param code of the body that answers it
     */
    void end(String code);
  }

  /** Both of these are of a few, and nobody's input. */
  Traced begin(String dialect, String operation);
}
