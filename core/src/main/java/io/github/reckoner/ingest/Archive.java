package io.github.reckoner.ingest;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the pages of a web archive (WARC, ISO 28500) one after the other, compressed or not.
 *
 * <p>Of each page at most {@link Limits#pageBytes()} bytes are taken, after decompression, so an
 * archive may be of any length and a record may unfold to any size. Only responses of status 200
 * that are HTML are pages. What is broken is a problem of {@link #problems()}; behind a record
 * whose framing is broken the archive ends.
 *
 * <p>Not thread-safe. Closing it closes the stream.
 */
public final class Archive implements Closeable {

  private final WarcReader reader;
  private final Limits limits;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  private Archive(WarcReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /**
   * Opens an archive.
   *
   * @throws IOException if the stream cannot be read or is no archive
   */
  public static Archive open(InputStream stream, Limits limits) throws IOException {
    requireNonNull(limits, "limits");
    return new Archive(new WarcReader(stream), limits);
  }

  /** Returns the next page, or empty at the end of the archive. */
  public Optional<Page> next() {
    while (true) {
      long position = reader.position();
      try {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          return Optional.empty();
        }
        Optional<Page> page =
            record.get() instanceof WarcResponse response
                ? tried(response, position)
                : Optional.empty();
        if (page.isPresent()) {
          return page;
        }
      } catch (IOException | IllegalArgumentException e) {
        problems.add(Problem.of(0, 0, "record behind byte " + position + ": " + e.getMessage()));
        return Optional.empty();
      }
    }
  }

  // A page that cannot be unpacked leaves the next record where it is.
  private Optional<Page> tried(WarcResponse response, long position) {
    try {
      return page(response);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(
          Problem.of(
              0,
              0,
              "page "
                  + response.target()
                  + " in the record behind byte "
                  + position
                  + ": "
                  + e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Page> page(WarcResponse response) throws IOException {
    String type = response.http().headers().first("Content-Type").orElse("");
    boolean html = type.toLowerCase(Locale.ROOT).contains("html");
    if (response.http().status() != 200 || !html) {
      return Optional.empty();
    }
    // As the server sent it, it may be compressed.
    InputStream body = response.http().bodyDecoded().stream();
    // One byte more than is taken shows the reader of pages that it was cut.
    byte[] bytes = body.readNBytes(limits.pageBytes() + 1);
    return Optional.of(
        Pages.withDefaults()
            .with(limits)
            .read(bytes, Optional.of(type), Optional.of(response.target())));
  }

  /** Returns what could not be read so far; the message names the byte of the archive. */
  public ImmutableList<Problem> problems() {
    return problems.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
