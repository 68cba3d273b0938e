package io.github.reckoner.examples.batch;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.ingest.JsonArticles;
import io.github.reckoner.ingest.Page;
import io.github.reckoner.ingest.Pages;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where articles come from: the lines of a JSON Lines file, or the pages and texts of a folder. */
sealed interface Source extends Closeable {

  /** Returns what the next line that is not blank, or the next file, holds, or empty at the end. */
  Optional<JsonArticles.Line> next() throws IOException;

  /** Returns the number, from 1, of the line or file that was read last. */
  long number();

  /** Opens a file of lines, or a folder with all folders below it. */
  static Source open(Path path) throws IOException {
    return Files.isDirectory(path)
        ? new Folder(path)
        : new Lines(new BufferedInputStream(Files.newInputStream(path)));
  }

  /** The lines of a file; one that is not UTF-8 is no article, and the next is read. */
  final class Lines implements Source {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream bytes;
    private long number;

    Lines(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public Optional<JsonArticles.Line> next() throws IOException {
      for (Optional<byte[]> line = line(); line.isPresent(); line = line()) {
        number++;
        Optional<JsonArticles.Line> read = read(line.get());
        if (read.isPresent()) {
          return read;
        }
      }
      return Optional.empty();
    }

    private Optional<JsonArticles.Line> read(byte[] line) {
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      try {
        String text = decoder.decode(ByteBuffer.wrap(line)).toString();
        String json = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return json.isBlank() ? Optional.empty() : Optional.of(JsonArticles.parse(json));
      } catch (CharacterCodingException e) {
        return Optional.of(
            new JsonArticles.Unusable(
                Optional.empty(), "not UTF-8; articles are one JSON object a line, in UTF-8"));
      }
    }

    private Optional<byte[]> line() throws IOException {
      int next = bytes.read();
      if (next < 0) {
        return Optional.empty();
      }
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (; next >= 0 && next != '\n'; next = bytes.read()) {
        line.write(next);
      }
      return Optional.of(line.toByteArray());
    }

    @Override
    public long number() {
      return number;
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  /** The files of a folder by name; a file's path below the folder is the article's id. */
  final class Folder implements Source {

    private final Path root;
    private final Iterator<Path> files;
    private long number;

    Folder(Path root) throws IOException {
      this.root = root;
      try (Stream<Path> below = Files.walk(root)) {
        this.files = below.filter(Files::isRegularFile).sorted().toList().iterator();
      }
    }

    @Override
    public Optional<JsonArticles.Line> next() throws IOException {
      if (!files.hasNext()) {
        return Optional.empty();
      }
      number++;
      return Optional.of(read(files.next()));
    }

    @Override
    public long number() {
      return number;
    }

    private JsonArticles.Line read(Path file) throws IOException {
      String id = root.relativize(file).toString().replace('\\', '/');
      String name = id.toLowerCase(Locale.ROOT);
      if (List.of(".html", ".htm", ".xhtml").stream().anyMatch(name::endsWith)) {
        Page page = Pages.withDefaults().read(bytes(file), Optional.empty(), Optional.empty());
        return new JsonArticles.Usable(page.article().withId(id), true, page.problems());
      }
      if (name.endsWith(".txt")) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return new JsonArticles.Usable(Article.of(id, text), false, ImmutableList.of());
      }
      return new JsonArticles.Unusable(
          Optional.of(id), "is neither a page (.html, .htm, .xhtml) nor a text (.txt)");
    }

    // One byte more than is read of a page, so that what is cut is said.
    private static byte[] bytes(Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        return in.readNBytes(Limits.defaults().pageBytes() + 1);
      }
    }

    @Override
    public void close() {}
  }
}
