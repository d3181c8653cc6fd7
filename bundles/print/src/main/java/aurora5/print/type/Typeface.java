package aurora5.print.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface that lies in the bundle, unchanged, under the SIL Open Font License; the first that
 * has a character prints it. Thread-safe.
 */
public enum Typeface {
  /** For text: round and warm, every Korean syllable. */
  DODUM("Gowun Dodum", 400, "GowunDodum-Regular.ttf"),
  /** For titles. */
  BATANG("Gowun Batang", 700, "GowunBatang-Bold.ttf"),
  /** For what the first lacks: Chinese characters, kana, Greek, Cyrillic. */
  GOTHIC("Nanum Gothic", 400, "NanumGothic.ttf"),
  /** In one colour. */
  EMOJI("Noto Emoji", 400, "NotoEmoji-Regular.ttf");

  /** In the order in which they stand in for each other. */
  private static final List<Typeface> STANDING_IN = List.of(DODUM, GOTHIC, EMOJI);

  private final String family;
  private final int weight;
  private final String file;

  Typeface(String family, int weight, String file) {
    this.family = family;
    this.weight = weight;
    this.file = file;
  }

  /** Which characters it has; read once, when first asked, and not before: it takes a moment. */
  private static final class Coverage {
    static final BitSet[] OF = Arrays.stream(values()).map(Typeface::read).toArray(BitSet[]::new);
  }

  public String family() {
    return family;
  }

  public int weight() {
    return weight;
  }

  public boolean has(int character) {
    return Coverage.OF[ordinal()].get(character);
  }

  /** Whether the text can be printed at all. */
  public static boolean any(int character) {
    return STANDING_IN.stream().anyMatch(face -> face.has(character));
  }

  /** Those that a text needs: the usual two, and others for what these lack. */
  public static List<Typeface> fitting(IntStream text) {
    var lacking = new BitSet();
    text.filter(character -> !DODUM.has(character)).forEach(lacking::set);
    Stream<Typeface> others =
        STANDING_IN.stream().filter(face -> face != DODUM).filter(face -> takes(face, lacking));
    return Stream.concat(Stream.of(DODUM, BATANG), others).toList();
  }

  private static boolean takes(Typeface face, BitSet lacking) {
    int before = lacking.cardinality();
    lacking.andNot(Coverage.OF[face.ordinal()]);
    return lacking.cardinality() < before;
  }

  /** The file; the caller closes it. */
  public InputStream open() {
    InputStream in = Typeface.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the bundle has no typeface " + file);
    }
    return in;
  }

  /** Read anew; the caller closes it. For one thread. */
  public TrueTypeFont load() {
    try (InputStream in = open()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the typeface " + file + " cannot be read", e);
    }
  }

  private static BitSet read(Typeface face) {
    try (TrueTypeFont font = face.load()) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      var covered = new BitSet();
      for (int c = 0; c <= 0x1ffff; c++) {
        covered.set(c, glyphs.getGlyphId(c) != 0);
      }
      return covered;
    } catch (IOException e) {
      throw new UncheckedIOException("the typeface " + face.file + " cannot be read", e);
    }
  }
}
