package io.github.reckoner.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * The characters of a page's bytes.
 *
 * <p>As browsers do: a byte order mark decides, then the charset of the content type, then the one
 * of a meta element in the first 4,096 bytes, then UTF-8 if the bytes are UTF-8, else windows-1252.
 * Bytes that are not what they claim to be are read as what they are, and that is a problem.
 *
 * @param text the characters
 * @param problem what was wrong with the charset
 */
record PageBytes(String text, Optional<String> problem) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 4096;

  static PageBytes decode(byte[] bytes, Optional<String> contentType) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new PageBytes(
          new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), Optional.empty());
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new PageBytes(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), Optional.empty());
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new PageBytes(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), Optional.empty());
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<String> named = contentType.flatMap(PageBytes::charsetIn).or(() -> charsetIn(head));
    return named.map(name -> as(name, bytes)).orElseGet(() -> guess(bytes, Optional.empty()));
  }

  private static PageBytes as(String name, byte[] bytes) {
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return guess(bytes, Optional.of("charset \"" + name + "\" is not known"));
    }
    boolean latin =
        charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
    if (charset.equals(StandardCharsets.UTF_8) || latin || charset.equals(WINDOWS)) {
      Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes);
      boolean claimed = charset.equals(StandardCharsets.UTF_8);
      boolean ascii = utf8.isPresent() && utf8.get().length() == bytes.length;
      return claimed == utf8.isPresent() || ascii
          ? new PageBytes(utf8.orElseGet(() -> new String(bytes, WINDOWS)), Optional.empty())
          : guess(
              bytes, Optional.of("the bytes are not in the charset " + charset + " they claim"));
    }
    return new PageBytes(new String(bytes, charset), Optional.empty());
  }

  private static PageBytes guess(byte[] bytes, Optional<String> problem) {
    return strictly(StandardCharsets.UTF_8, bytes)
        .map(text -> new PageBytes(text, problem))
        .orElseGet(() -> new PageBytes(mixed(bytes), problem));
  }

  // A page of UTF-8 with a few broken bytes, or cut within a character, is still UTF-8.
  private static String mixed(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
    long beyondAscii = utf8.chars().filter(c -> c > 127).count();
    return broken * 4 <= beyondAscii ? utf8 : new String(bytes, WINDOWS);
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notThis) {
      return Optional.empty();
    }
  }

  private static Optional<String> charsetIn(String text) {
    int at = text.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return Optional.empty();
    }
    int from = at + "charset=".length();
    while (from < text.length() && "\"' ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < text.length() && to - from < 40 && isNameCharacter(text.charAt(to))) {
      to++;
    }
    return to > from ? Optional.of(text.substring(from, to)) : Optional.empty();
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
