package dev.aviary.bootstrap.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Sets the wall clock of one server and of nothing else on the machine: an agent inside its Java,
 * which adds as many seconds as a file says. Time itself goes on as it does. The library that does
 * this to other programs stops a Java from starting, now and then.
 */
public final class ClockAgent implements ClassFileTransformer {

  private static final String SECONDS = "torture.clock";
  private static final ClassDesc LONG = ClassDesc.of("java.lang.Long");
  private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");

  private ClockAgent() {}

  /** Called by Java before the server begins. */
  public static void premain(String file, Instrumentation instrumentation) throws Exception {
    Thread.ofPlatform().daemon().name("clock-agent").start(() -> follow(Path.of(file)));
    instrumentation.addTransformer(new ClockAgent(), true);
    instrumentation.retransformClasses(Clock.class);
  }

  /** Writes the jar that a server is to be started with. */
  static Path writeTo(Path folder) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", ClockAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    Path jar = folder.resolve("clock-agent.jar");
    String name = ClockAgent.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream bytes = Objects.requireNonNull(ClassLoader.getSystemResourceAsStream(name))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(bytes.readAllBytes());
    }
    return jar;
  }

  /** What a server's clock goes by now, of what was last written to a file for it. */
  static Path followed(Path file) {
    return file.resolveSibling(file.getFileName() + ".followed");
  }

  private static void follow(Path file) {
    try {
      while (true) {
        String seconds = Files.readString(file);
        if (!seconds.equals(System.setProperty(SECONDS, seconds))) {
          Files.writeString(followed(file), seconds);
        }
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (name == null) {
      return null;
    }
    if (name.equals("java/time/Clock")) {
      return transform(
          bytes,
          ClassTransform.transformingMethodBodies(
              it -> it.methodName().equalsString("currentInstant"), ClockAgent::addToInstant));
    }
    return name.startsWith("org/jose4j/") || name.startsWith("io/smallrye/jwt/")
        ? transform(
            bytes,
            ClassTransform.transformingMethodBodies(ClockAgent::looks, ClockAgent::addToMillis))
        : null;
  }

  private static byte[] transform(byte[] bytes, ClassTransform transform) {
    ClassFile file = ClassFile.of();
    return file.transformClass(file.parse(bytes), transform);
  }

  private static void addToInstant(CodeBuilder code, CodeElement element) {
    if (element instanceof ReturnInstruction) {
      seconds(code);
      code.invokevirtual(INSTANT, "plusSeconds", MethodTypeDesc.of(INSTANT, ConstantDescs.CD_long));
    }
    code.with(element);
  }

  private static void addToMillis(CodeBuilder code, CodeElement element) {
    code.with(element);
    if (isLook(element)) {
      seconds(code);
      code.loadConstant(1000L).lmul().ladd();
    }
  }

  private static void seconds(CodeBuilder code) {
    code.loadConstant(SECONDS)
        .lconst_0()
        .invokestatic(
            LONG,
            "getLong",
            MethodTypeDesc.of(LONG, ConstantDescs.CD_String, ConstantDescs.CD_long))
        .invokevirtual(LONG, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long));
  }

  private static boolean looks(MethodModel method) {
    return method.code().map(CodeModel::elementList).stream()
        .flatMap(it -> it.stream())
        .anyMatch(ClockAgent::isLook);
  }

  private static boolean isLook(CodeElement element) {
    return element instanceof InvokeInstruction call
        && call.owner().asInternalName().equals("java/lang/System")
        && call.name().equalsString("currentTimeMillis");
  }
}
