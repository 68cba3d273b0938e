package io.github.reckoner.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the sample program on its sample dispatches. */
class CubansIT {

  @Test
  void should_tell_the_figures_apart_and_answer_with_their_sources() throws Exception {
    String printed = printed();
    assertThat(printed)
        .as("no figure of the membership appeal or of another story is a claim")
        .doesNotContain("4,000")
        .doesNotContain("2.4 billion");
    String answer = printed.substring(printed.indexOf("CUBANS FIGHTING FOR RUSSIA"));
    assertThat(answer)
        .contains("1,000", "5,000", "State Department", "almost 200", "National Resistance Center")
        .contains("UCDP", "ACLED");
  }

  @Test
  void should_print_what_the_readme_shows() throws Exception {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int section = readme.indexOf("## What comes out");
    String shown = readme.substring(section, readme.indexOf("\n## ", section + 1));
    List<String> samples =
        Splitter.on("\n\n").splitToStream(shown).filter(part -> part.startsWith("    ")).toList();

    String printed = flat(printed());
    assertThat(samples).hasSizeGreaterThan(2);
    assertThat(samples).allSatisfy(sample -> assertThat(printed).contains(flat(sample)));
  }

  private static String flat(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  private static String printed() throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      Cubans.main(new String[0]);
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
