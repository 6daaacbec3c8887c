// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.Imports;

/** A CSV file with residents: which characters it is written in, which columns it has, and its rows. */
final class CsvFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BOM = '\uFEFF';
    private static final char DISARMED = '\'';

    private final byte[] bytes;
    private final Charset charset;

    CsvFile(byte[] bytes) {
        this.bytes = bytes;
        this.charset = charset(bytes);
    }

    /**
     * Reads it.
     *
     * @param headings is told the heading of each column, first
     * @param lines is given the rows in their order
     * @return how many rows there are
     * @throws PlatformException malformed; invalid {@code columns} or {@code rows}; never with what stands in the file
     */
    int read(Consumer<Map<Column, String>> headings, Consumer<Line> lines) {
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(bytes), charset);
                CsvReader<CsvRecord> records =
                        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
            Iterator<CsvRecord> all = records.iterator();
            if (!all.hasNext()) {
                throw new PlatformException(Problem.malformed("the file is empty"));
            }
            Map<Column, Integer> places = places(all.next().getFields(), headings);
            return rows(all, places, lines);
        } catch (CsvParseException wrong) {
            throw new PlatformException(Problem.malformed(
                    "not to be read as CSV: a quotation mark that does not end, or a field that is far too long"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int rows(Iterator<CsvRecord> all, Map<Column, Integer> places, Consumer<Line> lines) {
        int number = 1;
        int count = 0;
        while (all.hasNext()) {
            List<String> fields = all.next().getFields();
            number++;
            if (fields.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (++count > Imports.MOST_ROWS) {
                throw new PlatformException(
                        Problem.invalid("rows", "are too many", "at most " + Imports.MOST_ROWS + " in one file"));
            }
            lines.accept(line(number, fields, places));
        }
        if (count == 0) {
            throw new PlatformException(Problem.invalid("rows", "are missing", "at least one under the headings"));
        }
        return count;
    }

    private static Line line(int number, List<String> fields, Map<Column, Integer> places) {
        List<String> values = new ArrayList<>();
        for (Column column : Column.values()) {
            Integer place = places.get(column);
            values.add(
                    place == null || place >= fields.size()
                            ? ""
                            : armed(fields.get(place).strip()));
        }
        return new Line(number, values);
    }

    /** Without the sign by which exports disarm what a spreadsheet would take for a formula. */
    private static String armed(String value) {
        return value.length() > 1 && value.charAt(0) == DISARMED && Cells.isFormula(value.substring(1))
                ? value.substring(1)
                : value;
    }

    private static Map<Column, Integer> places(List<String> first, Consumer<Map<Column, String>> told) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        Map<Column, String> headings = new EnumMap<>(Column.class);
        for (int i = 0; i < first.size(); i++) {
            String heading = first.get(i).isEmpty() || first.get(i).charAt(0) != BOM
                    ? first.get(i)
                    : first.get(i).substring(1);
            int place = i;
            Column.of(heading).filter(column -> !places.containsKey(column)).ifPresent(column -> {
                places.put(column, place);
                headings.put(column, heading.strip());
            });
        }
        String missing = Column.NEEDED.stream()
                .filter(column -> !places.containsKey(column))
                .map(Column::heading)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            // What stands there instead may be somebody's data.
            throw new PlatformException(
                    Problem.invalid("columns", "lack " + missing, "headings as in the template, in the first row"));
        }
        told.accept(headings);
        return places;
    }

    private static Charset charset(byte[] bytes) {
        if (isIn(StandardCharsets.UTF_8, bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (isIn(GB18030, bytes)) {
            return GB18030;
        }
        throw new PlatformException(
                Problem.malformed("the file is neither UTF-8 nor GB18030; in a spreadsheet, save it as \"CSV UTF-8\""));
    }

    private static boolean isIn(Charset charset, byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }
}
