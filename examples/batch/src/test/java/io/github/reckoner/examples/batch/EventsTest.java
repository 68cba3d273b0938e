package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.Reckoner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

  @Test
  void anEventOnWhichTheLibraryFailsIsOneWithoutClaims(@TempDir Path folder)
      throws IOException, InterruptedException {
    CommonOptions options = new CommonOptions();
    options.in =
        Files.writeString(
            folder.resolve("in.jsonl"), "{\"id\": \"a\", \"text\": \"40 people left.\"}\n");
    Reckoner reckoner = Reckoner.figuresOnly();
    Events events = Events.read(reckoner, options);

    String problem =
        events.reconcile(
            reckoner,
            Optional.empty(),
            dossier -> {
              if (!dossier.readings().get(0).claims().isEmpty()) {
                throw new IllegalStateException("a fault");
              }
              return dossier.readings().get(0).problems().get(0).toString();
            });

    assertThat(problem).contains("not reconciled").contains("a fault");
  }
}
