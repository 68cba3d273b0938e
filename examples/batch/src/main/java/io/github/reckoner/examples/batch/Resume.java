package io.github.reckoner.examples.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds where a run that was cut off stopped. */
final class Resume {

  private Resume() {}

  /**
   * Counts the whole lines of a file and cuts off what follows the last line end; 0 for a file that
   * does not exist.
   */
  static long wholeLines(Path file) throws IOException {
    if (Files.notExists(file)) {
      return 0;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long lines = 0;
      long end = 0;
      byte[] buffer = new byte[1 << 16];
      long at = 0;
      for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines++;
            end = at + i + 1;
          }
        }
        at += read;
      }
      bytes.setLength(end);
      return lines;
    }
  }
}
