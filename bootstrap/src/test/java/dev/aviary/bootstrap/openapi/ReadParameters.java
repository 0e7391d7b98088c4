package dev.aviary.bootstrap.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which parameters an endpoint reads, as its code says: the names in every method on its way that
 * gets to {@code Parameters} or to a header. So one that nobody described cannot hide.
 */
final class ReadParameters {

  private static final String ADAPTERS = "dev/aviary/adapters/rest/";
  private static final String PARAMETERS = ADAPTERS + "transport/Parameters";
  private static final String CALL = ADAPTERS + "transport/Call";
  private static final Pattern NAME =
      Pattern.compile("[a-z]+(_[a-z0-9]+)*|[A-Z][a-z]+(-[A-Z][a-z]+)+");

  private final Set<String> names = new TreeSet<>();
  private final Map<String, Boolean> seen = new HashMap<>();

  private ReadParameters() {}

  static Set<String> of(Method endpoint) {
    var read = new ReadParameters();
    read.reads(
        endpoint.getDeclaringClass().getName().replace('.', '/'),
        endpoint.getName(),
        MethodTypeDesc.of(endpoint.getReturnType().describeConstable().orElseThrow())
            .descriptorString());
    return read.names;
  }

  /** Whether a method, or one that it calls, reads parameters; then the names in it are theirs. */
  private boolean reads(String owner, String method, String descriptor) {
    String id = owner + method + descriptor;
    if (!owner.startsWith(ADAPTERS) || seen.containsKey(id)) {
      return seen.getOrDefault(id, false);
    }
    seen.put(id, false);
    Set<String> constants = new HashSet<>();
    boolean reads = false;
    for (CodeElement it : code(owner, method, descriptor)) {
      if (it instanceof ConstantInstruction constant
          && constant.constantValue() instanceof String text
          && NAME.matcher(text).matches()) {
        constants.add(text);
      } else if (it instanceof InvokeInstruction call) {
        reads |= reads(call);
      } else if (it instanceof InvokeDynamicInstruction lambda) {
        reads |= reads(lambda);
      }
    }
    if (reads) {
      names.addAll(constants);
    }
    seen.put(id, reads);
    return reads;
  }

  private boolean reads(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    if (owner.equals(PARAMETERS) && name.equals("pageSize")) {
      names.add("page_size");
    }
    return owner.equals(PARAMETERS)
        || (owner.equals(CALL) && name.equals("header"))
        || reads(owner, name, call.type().stringValue());
  }

  private boolean reads(InvokeDynamicInstruction lambda) {
    boolean reads = false;
    for (ConstantDesc it : lambda.bootstrapArgs()) {
      if (it instanceof DirectMethodHandleDesc body) {
        String owner = body.owner().descriptorString();
        reads |=
            reads(
                owner.substring(1, owner.length() - 1), body.methodName(), body.lookupDescriptor());
      }
    }
    return reads;
  }

  private static Iterable<? extends CodeElement> code(
      String owner, String method, String descriptor) {
    return parsed(owner).methods().stream()
        .filter(it -> it.methodName().equalsString(method))
        .filter(it -> it.methodType().equalsString(descriptor))
        .flatMap(it -> it.code().stream())
        .flatMap(it -> it.elementStream().filter(Instruction.class::isInstance))
        .toList();
  }

  private static ClassModel parsed(String owner) {
    try (InputStream in =
        ReadParameters.class.getClassLoader().getResourceAsStream(owner + ".class")) {
      return ClassFile.of().parse(Objects.requireNonNull(in, owner).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
