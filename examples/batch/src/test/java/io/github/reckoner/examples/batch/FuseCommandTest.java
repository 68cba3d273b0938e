package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuseCommandTest {

  @TempDir private Path folder;

  @Test
  void should_answer_once_for_each_object_and_reject_what_is_no_number() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("claims.csv"),
            """
            object,attribute,source,value,kind
            flood,dead,Harbour Times,10,
            flood,dead,Meridian Press,12,
            flood,dead,Dnipro Courier,12,
            flood,dead,Valley Post,a dozen,
            quake,dead,Harbour Times,3,atleast
            """);
    Path out = folder.resolve("out.csv");
    Path rejects = folder.resolve("rejects.csv");
    int status =
        Reckon.run(
            "fuse", in.toString(), out.toString(), "--policy", "MEDIAN", "--rejects", "" + rejects);
    assertThat(status).isEqualTo(Reckon.REJECTED);
    assertThat(Files.readAllLines(out))
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(1)).startsWith("flood,dead,12,"))
        .satisfies(lines -> assertThat(lines.get(2)).startsWith("quake,dead,"));
    assertThat(Files.readString(rejects)).contains("5,").contains("a dozen");
  }

  @Test
  void should_name_a_policy_that_does_not_exist() throws IOException {
    Path in = Files.writeString(folder.resolve("claims.csv"), "object,attribute,source,value\n");
    assertThat(
            Reckon.run("fuse", in.toString(), "" + folder.resolve("out.csv"), "--policy", "GUESS"))
        .isEqualTo(2);
  }

  @Test
  void should_reject_a_line_of_another_length_and_go_on() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("claims.csv"),
            """
            \uFEFFobject,attribute,source,value,kind
            flood,dead,Harbour Times
            flood,dead,Meridian Press,12,,,
            flood,dead,Dnipro Courier,12,
            flood,dead,Valley Post,,range
            """);
    Path out = folder.resolve("out.csv");
    Path rejects = folder.resolve("rejects.csv");
    assertThat(Reckon.run("fuse", in.toString(), out.toString(), "--rejects", "" + rejects))
        .isEqualTo(Reckon.REJECTED);
    assertThat(Files.readAllLines(out)).hasSize(2);
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "line,error",
            "2,\"3 cells, but the table has 5 columns\"",
            "3,\"7 cells, but the table has 5 columns\"",
            "5,a statement of kind RANGE about flood lacks low or high");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "flood,dead,Harbour Times,10\n", "object,atribute,source,value\n"})
  void should_refuse_a_table_without_the_columns_that_it_needs(String table) throws IOException {
    Path in = Files.writeString(folder.resolve("claims.csv"), table);
    Path out = folder.resolve("out.csv");
    assertThat(Reckon.run("fuse", in.toString(), out.toString())).isEqualTo(1);
    assertThat(out).doesNotExist();
  }
}
