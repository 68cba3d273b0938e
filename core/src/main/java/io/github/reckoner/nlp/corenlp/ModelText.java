package io.github.reckoner.nlp.corenlp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the text format of the parser's model: header lines {@code name=number}, then words and
 * decimals with single spaces or line ends between them.
 */
final class ModelText {

  private static final int END = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;

  ModelText(InputStream in) {
    this.in = in;
  }

  int header(String name) throws IOException {
    String line = word();
    String prefix = name + "=";
    if (!line.startsWith(prefix)) {
      throw new IOException("parser model: expected " + prefix + " but read \"" + line + "\"");
    }
    return Integer.parseInt(line.substring(prefix.length()));
  }

  void expectHeader(String name, int value) throws IOException {
    int found = header(name);
    if (found != value) {
      throw new IOException("parser model: " + name + " is " + found + ", not " + value);
    }
  }

  /** Returns the characters up to the next space or line end. */
  String word() throws IOException {
    byte[] word = new byte[32];
    int length = 0;
    for (int c = read(); c != ' ' && c != '\n'; c = read()) {
      if (c == END) {
        throw new EOFException("parser model ends within a word");
      }
      if (length == word.length) {
        word = Arrays.copyOf(word, 2 * length);
      }
      word[length++] = (byte) c;
    }
    return new String(word, 0, length, StandardCharsets.UTF_8);
  }

  /** Reads decimals such as {@code -0.0123}: at most seven digits, so that each is exact. */
  void numbers(float[] into, int start, int count) throws IOException {
    for (int i = start; i < start + count; i++) {
      into[i] = number();
    }
  }

  private float number() throws IOException {
    int c = read();
    boolean negative = c == '-';
    if (negative) {
      c = read();
    }
    int digits = 0;
    int scale = 1;
    boolean fraction = false;
    for (; c != ' ' && c != '\n' && c != END; c = read()) {
      if (c == '.') {
        fraction = true;
      } else if ('0' <= c && c <= '9' && digits < 1_000_000) {
        digits = 10 * digits + (c - '0');
        scale *= fraction ? 10 : 1;
      } else {
        throw new IOException("parser model: not a decimal of seven digits at '" + (char) c + "'");
      }
    }
    float value = (float) digits / scale;
    return negative ? -value : value;
  }

  private int read() throws IOException {
    if (position == limit) {
      limit = in.read(buffer, 0, buffer.length);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return END;
      }
    }
    return buffer[position++] & 0xff;
  }
}
