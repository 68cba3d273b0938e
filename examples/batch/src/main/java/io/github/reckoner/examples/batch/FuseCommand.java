package io.github.reckoner.examples.batch;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.AbstractIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.reckoner.reconcile.Fusion;
import io.github.reckoner.reconcile.TableFinding;
import io.github.reckoner.reconcile.TableStatement;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reckon fuse}: a table of reports in, one value for each object and attribute out. */
@Command(
    name = "fuse",
    description = "Reconciles a table of figures that do not come from texts.",
    mixinStandardHelpOptions = true)
final class FuseCommand implements Callable<Integer> {

  private static final List<String> NEEDED = List.of("object", "attribute", "source", "value");
  private static final List<String> OPTIONAL =
      List.of("kind", "low", "high", "time", "origin", "relation", "party");

  @Parameters(
      index = "0",
      paramLabel = "CLAIMS.csv",
      description = "object,attribute,source,value[,kind,low,high,time,origin,relation,party]")
  private Path in = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT.csv",
      description = "object,attribute,value,low,high; an empty value is no value.")
  private Path out = Path.of("");

  @Option(names = "--policy", description = "The policy, such as POSTERIOR, MEDIAN or UCDP.")
  private String policy = "POSTERIOR";

  @Option(names = "--rejects", description = "Where lines go that are not usable, with the reason.")
  private Optional<Path> rejects = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private long lines;
  private long rejected;
  private Optional<String> firstError = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Places.check(spec, in, out, rejects);
    Fusion fusion = Fusion.withDefaults().with(PolicyOption.named(spec, policy));
    checkHeader();
    try (CsvReader<NamedCsvRecord> records = table().ofNamedCsvRecord(in);
        Writer rejectsOut =
            rejects.isPresent() ? Files.newBufferedWriter(rejects.get()) : Writer.nullWriter();
        CsvWriter refused = CsvWriter.builder().build(rejectsOut);
        CsvWriter findings = CsvWriter.builder().build(out)) {
      refused.writeRecord("line", "error");
      findings.writeRecord("object", "attribute", "value", "low", "high");
      fusion.fuse(statements(records.iterator(), refused), finding -> write(findings, finding));
    }
    PrintWriter err = spec.commandLine().getErr();
    if (rejects.isEmpty()) {
      firstError.ifPresent(error -> Places.tellFirst(err, error));
    }
    err.printf("statements: %d, rejected: %d%n", lines, rejected);
    return rejected == 0 ? CommandLine.ExitCode.OK : Reckon.REJECTED;
  }

  private static CsvReader.CsvReaderBuilder table() {
    // Lines of another length are rejected one by one, not with the whole table.
    return CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  // A misspelt column would be a column that no line fills.
  private void checkHeader() throws IOException {
    if (Files.isDirectory(in)) {
      throw new IOException(in + " is a folder, not a table");
    }
    try (CsvReader<CsvRecord> records = table().ofCsvRecord(in)) {
      Iterator<CsvRecord> rows = records.iterator();
      List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
      List<String> missing = new ArrayList<>(NEEDED);
      missing.removeAll(header);
      if (!missing.isEmpty()) {
        throw new IOException(
            "%s has no column %s; its first line is %s"
                .formatted(in, String.join(", ", missing), String.join(",", header)));
      }
      List<String> unknown = new ArrayList<>(header);
      unknown.removeAll(NEEDED);
      unknown.removeAll(OPTIONAL);
      if (!unknown.isEmpty()) {
        spec.commandLine().getErr().println("columns not read: " + String.join(", ", unknown));
      }
    }
  }

  private static TableStatement statement(NamedCsvRecord row) {
    checkArgument(
        row.getFieldCount() == row.getHeader().size(),
        "%s cells, but the table has %s columns",
        row.getFieldCount(),
        row.getHeader().size());
    return TableStatement.parse(column -> row.findField(column).orElse(""));
  }

  private Iterator<TableStatement> statements(Iterator<NamedCsvRecord> records, CsvWriter rejects) {
    return new AbstractIterator<>() {
      @Override
      protected @Nullable TableStatement computeNext() {
        while (records.hasNext()) {
          NamedCsvRecord row = records.next();
          try {
            TableStatement statement = statement(row);
            lines++;
            return statement;
          } catch (IllegalArgumentException e) {
            reject(rejects, row.getStartingLineNumber(), String.valueOf(e.getMessage()));
          }
        }
        return endOfData();
      }
    };
  }

  private void reject(CsvWriter rejects, long line, String error) {
    rejected++;
    if (firstError.isEmpty()) {
      firstError = Optional.of("line " + line + ": " + error);
    }
    rejects.writeRecord(Long.toString(line), error);
  }

  private static void write(CsvWriter findings, TableFinding finding) {
    findings.writeRecord(
        finding.object(),
        finding.attribute(),
        plain(finding.value()),
        plain(finding.low()),
        plain(finding.high()));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }
}
