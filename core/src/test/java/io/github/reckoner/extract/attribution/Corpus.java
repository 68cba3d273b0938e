package io.github.reckoner.extract.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Problem;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.Token;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Annotated articles for training: JSON Lines with {@code doc}, {@code text} and {@code
 * attributions} (source, cue and content as lists of offsets), and their analysis, one token a line
 * (word, start, end, tag, lemma, name, governor, relation), sentences apart by empty lines,
 * articles by {@code #doc}.
 */
final class Corpus {

  /** An annotated attribution, by tokens. */
  record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

  /** An article with its annotations. */
  record Document(String id, Story story, List<Gold> attributions) {}

  private Corpus() {}

  static List<Document> read(Path articles, Path analysis) throws IOException {
    Map<String, JsonNode> gold = new LinkedHashMap<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : lines(articles)) {
      JsonNode node = mapper.readTree(line);
      gold.put(node.get("doc").asText(), node);
    }
    List<Document> documents = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : lines(analysis)) {
      if (line.startsWith("#doc\t") && !block.isEmpty()) {
        document(gold, block).ifPresent(documents::add);
        block.clear();
      }
      block.add(line);
    }
    document(gold, block).ifPresent(documents::add);
    return documents;
  }

  private static Optional<Document> document(Map<String, JsonNode> gold, List<String> block) {
    String id = block.get(0).substring("#doc\t".length());
    JsonNode node = gold.get(id);
    if (node == null) {
      return Optional.empty();
    }
    Story story =
        new Story(new Fixed(node.get("text").asText(), block.subList(1, block.size())), Part.TEXT);
    List<Gold> attributions = new ArrayList<>();
    for (JsonNode a : node.get("attributions")) {
      attributions.add(
          new Gold(
              spans(story, a.get("source")),
              spans(story, a.get("cue")),
              spans(story, a.get("content"))));
    }
    return Optional.of(new Document(id, story, attributions));
  }

  private static List<Span> spans(Story story, JsonNode offsets) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : offsets) {
      int start = pair.get(0).asInt();
      int end = pair.get(1).asInt();
      int first = story.tokenAt(start);
      int last = first;
      while (last < story.size() && story.token(last).start() < end) {
        last++;
      }
      if (first < last) {
        spans.add(new Span(first, last));
      }
    }
    return spans;
  }

  static List<String> lines(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    if (path.toString().endsWith(".gz")) {
      in = new GZIPInputStream(in);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /** Writes the analysis of articles; slow, a matter of minutes. */
  static void analyse(Path articles, Path analysis) throws IOException {
    CoreNlp engine = CoreNlp.withDefaults();
    ObjectMapper mapper = new ObjectMapper();
    List<String> out = new ArrayList<>();
    for (String line : lines(articles)) {
      JsonNode node = mapper.readTree(line);
      out.add("#doc\t" + node.get("doc").asText());
      for (Sentence sentence : engine.analyze(node.get("text").asText()).sentences()) {
        Optional<Syntax> syntax = sentence.syntax();
        for (int i = 0; i < sentence.tokens().size(); i++) {
          Token token = sentence.tokens().get(i);
          int at = i;
          String shallow = token.word() + '\t' + token.start() + '\t' + token.end();
          out.add(shallow + syntax.map(tree -> deep(tree, at)).orElse(""));
        }
        out.add("");
      }
    }
    Files.write(analysis, out);
  }

  private static String deep(Syntax tree, int i) {
    return "\t"
        + String.join("\t", tree.tag(i), tree.lemma(i), tree.name(i))
        + '\t'
        + tree.governor(i)
        + '\t'
        + tree.relation(i);
  }

  /** A text whose analysis was read from a file. */
  private static final class Fixed implements AnalyzedText {

    private final String text;
    private final ImmutableList<Sentence> sentences;

    Fixed(String text, List<String> lines) {
      this.text = text;
      ImmutableList.Builder<Sentence> all = ImmutableList.builder();
      List<String[]> rows = new ArrayList<>();
      int index = 0;
      for (String line : lines) {
        if (!line.isEmpty()) {
          rows.add(line.split("\t", -1));
        } else if (!rows.isEmpty()) {
          all.add(sentence(index++, rows));
          rows.clear();
        }
      }
      this.sentences = all.build();
    }

    private static Sentence sentence(int index, List<String[]> rows) {
      ImmutableList<Token> tokens =
          rows.stream()
              .map(r -> new Token(r[0], Integer.parseInt(r[1]), Integer.parseInt(r[2])))
              .collect(ImmutableList.toImmutableList());
      Optional<Syntax> syntax =
          rows.get(0).length < 8
              ? Optional.empty()
              : Optional.of(
                  new Syntax(
                      column(rows, 3),
                      column(rows, 4),
                      column(rows, 5),
                      rows.stream().mapToInt(r -> Integer.parseInt(r[6])).toArray(),
                      column(rows, 7)));
      return new Sentence() {
        private boolean asked;

        @Override
        public int index() {
          return index;
        }

        @Override
        public ImmutableList<Token> tokens() {
          return tokens;
        }

        @Override
        public Optional<Syntax> syntax() {
          asked = true;
          return syntax;
        }

        @Override
        public Optional<Syntax> syntaxIfKnown() {
          return asked ? syntax : Optional.empty();
        }
      };
    }

    private static ImmutableList<String> column(List<String[]> rows, int column) {
      return rows.stream().map(r -> r[column]).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public ImmutableList<Sentence> sentences() {
      return sentences;
    }

    @Override
    public ImmutableList<Problem> problems() {
      return ImmutableList.of();
    }
  }
}
