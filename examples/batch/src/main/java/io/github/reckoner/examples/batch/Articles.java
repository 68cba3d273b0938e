package io.github.reckoner.examples.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import io.github.reckoner.ingest.JsonArticles;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Streams articles from a JSON Lines file or a folder; what is not usable goes to the rejects, and
 * the run goes on.
 *
 * <p>Keeps eight bytes of each id to notice one that comes twice, and nothing else. Not
 * thread-safe.
 */
final class Articles implements Closeable {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Source source;
  private final Writer rejects;
  private final Set<Long> ids = new HashSet<>();
  private long rejected;
  private Optional<String> firstError = Optional.empty();

  private Articles(Source source, Writer rejects) {
    this.source = source;
    this.rejects = rejects;
  }

  /**
   * Opens the file or folder; rejects are written to {@code rejects} if given, and only counted
   * otherwise.
   */
  static Articles open(Path file, Optional<Path> rejects) throws IOException {
    return new Articles(
        Source.open(file),
        rejects.isPresent() ? Files.newBufferedWriter(rejects.get()) : Writer.nullWriter());
  }

  /** Returns the next usable line, or empty at the end. */
  Optional<InputLine> next() throws IOException {
    Optional<JsonArticles.Line> line = source.next();
    while (line.isPresent()) {
      if (line.get() instanceof JsonArticles.Usable usable && isNew(usable.article().id())) {
        return Optional.of(
            new InputLine(source.number(), usable.article(), usable.fromHtml(), usable.problems()));
      }
      if (line.get() instanceof JsonArticles.Unusable unusable) {
        reject(unusable.id(), unusable.error());
      }
      line = source.next();
    }
    return Optional.empty();
  }

  private boolean isNew(String id) throws IOException {
    long hash = Hashing.farmHashFingerprint64().hashString(id, StandardCharsets.UTF_8).asLong();
    if (ids.add(hash)) {
      return true;
    }
    reject(Optional.of(id), "the id \"" + id + "\" has come before");
    return false;
  }

  private void reject(Optional<String> id, String error) throws IOException {
    rejected++;
    if (firstError.isEmpty()) {
      firstError = Optional.of("line " + source.number() + ": " + error);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("line", source.number());
    line.put("id", id.orElse(null));
    line.put("error", error);
    rejects.write(JSON.writeValueAsString(line));
    rejects.write('\n');
  }

  /** Returns how many lines were not usable so far. */
  long rejected() {
    return rejected;
  }

  /** Returns what was wrong with the first line that was not usable. */
  Optional<String> firstError() {
    return firstError;
  }

  @Override
  public void close() throws IOException {
    rejects.close();
    source.close();
  }
}
