package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.reckoner.nlp.Syntax;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeClassPathIT {

  /** One class of each jar that CoreNLP names and the annotators in use never load. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.apple.eawt.Application",
        "com.google.protobuf.Message",
        "com.sun.istack.NotNull",
        "com.sun.xml.bind.v2.ContextFactory",
        "de.jollyday.HolidayManager",
        "javax.activation.DataHandler",
        "javax.json.Json",
        "javax.servlet.Servlet",
        "javax.xml.bind.JAXBContext",
        "nu.xom.Document",
        "org.apache.commons.lang3.StringUtils",
        "org.apache.xalan.Version",
        "org.apache.xml.serializer.Serializer",
        "org.ejml.data.DMatrixRMaj",
        "org.ejml.dense.row.CommonOps_DDRM",
        "org.ejml.simple.SimpleMatrix",
        "org.joda.time.DateTime"
      })
  void holdsNoJarThatIsNeverLoaded(String absent) {
    assertThatThrownBy(() -> Class.forName(absent)).isInstanceOf(ClassNotFoundException.class);
  }

  /** Nothing but these is on the class path, and no more than this heap is there. */
  @Test
  void annotatorsRunOnCoreNlpItsModelsAndGuava() throws Exception {
    String output =
        inClassPath(
            jar ->
                isOwn(jar)
                    || jar.contains("stanford-corenlp")
                    || jar.contains("guava")
                    || jar.contains("failureaccess"));

    assertThat(output).endsWith("The first word is nsubj.");
  }

  @Test
  void namesTheArtifactToAddWhereTheModelsAreMissing() throws Exception {
    String output = inClassPath(jar -> !jar.contains("-models"));

    assertThat(output)
        .contains("io.github.reckoner.nlp.ModelsMissingException")
        .contains("edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models");
  }

  private static boolean isOwn(String path) {
    return new File(path).isDirectory() || path.contains("reckoner-core");
  }

  /** Runs {@link Probe} in a virtual machine of its own, with a part of this class path. */
  private static String inClassPath(Predicate<String> wanted) throws Exception {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(wanted)
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-cp",
                path,
                Probe.class.getName())
            .redirectErrorStream(true)
            .start();
    try (InputStream output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /** What is run in the other class path. */
  static final class Probe {

    private Probe() {}

    public static void main(String[] args) {
      // A heap of 700 MB has no room for the models of four.
      List<CoreNlp> engines = Stream.generate(CoreNlp::withDefaults).limit(4).toList();
      for (CoreNlp engine : engines) {
        Syntax syntax =
            engine.analyze("Havana denied it.").sentences().get(0).syntax().orElseThrow();
        System.out.println("The first word is " + syntax.relation(0) + ".");
      }
    }
  }
}
