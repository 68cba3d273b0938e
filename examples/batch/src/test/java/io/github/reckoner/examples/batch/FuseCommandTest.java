package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .isEqualTo(1);
  }
}
