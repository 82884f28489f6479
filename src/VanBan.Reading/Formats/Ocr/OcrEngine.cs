using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>A page to read, and how finely it is drawn.</summary>
/// <param name="Number">Page number, from 1.</param>
/// <param name="Points">Length of its longer side in points.</param>
internal readonly record struct PageToRead(int Number, float Points);

/// <summary>
/// Reads pictures of text with tesseract and its Vietnamese data; pages of a PDF are drawn by pdftoppm. Before a page
/// is read, ink is parted from print and slant taken out; a page that makes no sense is turned; head and foot, where
/// two columns stand side by side, are read a second time, each column by itself.
/// </summary>
internal sealed class OcrEngine
{
    // What tesseract's models were trained on (its documentation, ImproveQuality: at least 300 dpi); a sheet of A3 has
    // 5,000 pixels then, and a plan is drawn coarser.
    private const int Resolution = 300;
    private const int MostPixels = 7000;

    // Photographs and pictures of screens have fewer pixels than a scan; letters of twenty pixels are read best.
    private const int FewPixels = 1300;

    // Mean confidence of the words of a page, of 100: upright print has 80 and more even where it is faint, a page on
    // its head 50.
    private const float MakesSense = 72;

    // Columns of head and foot are enlarged for their small print: measured on signed scans, names under stamps are
    // read at 1.5 that are not at 1.
    private const float Closer = 1.5f;

    private static readonly TimeSpan TimeOfPage = TimeSpan.FromMinutes(2);

    // A page takes two seconds; on a machine that does much else, ten.
    private static readonly TimeSpan TimeGranted = TimeSpan.FromSeconds(40);

    // One thread a page: pages are read at a time, and threads of one page gain little. Tesseract calls OpenMP.
    private static readonly Dictionary<string, string> OneThread = new() { ["OMP_THREAD_LIMIT"] = "1" };

    private static readonly ConcurrentDictionary<OutsideProgram, Installed?> Known = new();

    private readonly OutsideProgram tesseract;
    private readonly Installed installed;
    private readonly ReadingOptions options;
    private readonly OcrCache? cache;

    private OcrEngine(OutsideProgram tesseract, Installed installed, ReadingOptions options)
    {
        this.tesseract = tesseract;
        this.installed = installed;
        this.options = options;
        cache = options.OcrCache is { } folder ? new OcrCache(folder) : null;
    }

    /// <param name="Version">The first line of what it says of itself.</param>
    /// <param name="TellsTurn">Whether its data for orientation is there (Debian: tesseract-ocr-osd).</param>
    private sealed record Installed(string Version, bool TellsTurn);

    /// <summary>What to tell a person who lacks the programs.</summary>
    public const string HowToInstall = "cần nhận dạng chữ (OCR). Hãy cài chương trình Tesseract OCR "
        + "kèm dữ liệu tiếng Việt (vie) và Poppler (pdftoppm) – trên Debian, Ubuntu là các gói "
        + "tesseract-ocr, tesseract-ocr-vie và poppler-utils – rồi nạp lại.";

    // Segmentation 6, one block of text: the lines of official papers run from side to side, and the automatic search
    // for columns (3) tears lines and misreads digits at their edges. Measured on signed scans: 34 of 34 numbers of
    // cited documents against 32.
    private static readonly string[] OneBlock = ["-l", "vie", "--psm", "6", "tsv"];

    private static readonly string[] TurnOnly = ["-l", "osd", "--psm", "0"];

    /// <summary>The engine; <see langword="null"/> where a program or the Vietnamese data is not installed, or OCR is
    /// not wanted.</summary>
    public static OcrEngine? Of(ReadingOptions options) =>
        options is { Ocr: true, Programs: { Tesseract: { } tesseract, PdfToPpm: not null } }
            && Known.GetOrAdd(tesseract, WithVietnamese) is { } installed
            ? new OcrEngine(tesseract, installed, options) : null;

    /// <summary>Reads pages of a PDF, as many at a time as there are processors.</summary>
    /// <returns>What was read on each page that could be read.</returns>
    public ImmutableDictionary<int, OcrPage> Read(SourceFile file, IReadOnlyCollection<PageToRead> pages)
    {
        using var folder = new WorkFolder(options.TempFolder);
        var copy = folder.Write("file.pdf", file.Bytes.Span);
        options.Alive?.Invoke(TimeGranted * pages.Count);
        var read = new ConcurrentDictionary<int, OcrPage>();
        Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, page =>
        {
            using (ProgramSlot.Take("ocr", Environment.ProcessorCount, options.Alive))
            {
                if (Draw(copy, page) is { } picture && Read(picture) is { } found)
                    read[page.Number] = OcrMending.Mend(found);
            }
            options.Alive?.Invoke(ReadingOptions.PageRead);
        });
        return read.ToImmutableDictionary();
    }

    /// <summary>Reads a file that is a picture; empty where it cannot be opened.</summary>
    public ImmutableArray<OcrPage> ReadPicture(SourceFile file)
    {
        options.Alive?.Invoke(TimeOfPage);
        using (ProgramSlot.Take("ocr", Environment.ProcessorCount, options.Alive))
        {
            // Tesseract opens what is no picture of one page, such as a TIFF of many.
            if (PictureDecoder.Decode(file.Bytes) is not { } picture)
                return [.. Recognise(file.Bytes).Select(OcrMending.Mend)];
            if (picture.Width < FewPixels)
                picture = picture.Enlarged(2);
            return Read(picture) is { } page ? [OcrMending.Mend(page)] : [];
        }
    }

    private GreyPicture? Draw(string pdf, PageToRead page)
    {
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var resolution = Math.Clamp((int)(MostPixels * 72 / Math.Max(page.Points, 1)), 10, Resolution)
            .ToString(CultureInfo.InvariantCulture);
        // The stamps of digital signatures lie over the page as annotations, often over its text; what they say is
        // known from the file itself.
        string[] manner = ["-f", number, "-l", number, "-r", resolution, "-cropbox", "-hide-annotations", pdf];
        GreyPicture? picture = null;
        var drawn = options.Programs.PdfToPpm!.Run(
            manner, default, TimeOfPage, options.Alive, readOutput: output =>
                picture = GreyPicture.FromPixmap(output));
        return drawn.IsDone ? picture : null;
    }

    private OcrPage? Read(GreyPicture picture)
    {
        if (picture.IsBlank)
            return new OcrPage(picture.Width, picture.Height, []);
        var page = ReadLevel(picture);
        if (page is null || page.Confidence >= MakesSense)
            return page;
        foreach (var quarters in TurnsOf(picture))
        {
            if (ReadLevel(picture.Turned(quarters)) is { } turned
                && turned.Confidence > Math.Max(page.Confidence, MakesSense))
                return turned with { Quarters = quarters };
        }
        return page;
    }

    // By how much to turn it clockwise: what the orientation data says or, without it, what may be.
    private int[] TurnsOf(GreyPicture picture)
    {
        if (!installed.TellsTurn)
            return [2, 1, 3];
        var said =
            tesseract.Run(["stdin", "stdout", .. TurnOnly], picture.ToPixmap(), TimeOfPage, options.Alive, OneThread);
        foreach (var line in Encoding.UTF8.GetString(said.Output).Split('\n'))
        {
            if (line.StartsWith("Rotate:", StringComparison.Ordinal)
                && int.TryParse(
                    line.AsSpan(7), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out var degrees)
                && degrees > 0)
            {
                return [degrees / 90];
            }
        }
        return [];
    }

    private OcrPage? ReadLevel(GreyPicture picture)
    {
        var rise = Slant.Of(picture);
        var level = picture.Levelled(rise);
        if (Recognise(level.ToPixmap()) is not [var page, ..])
            return null;
        page = ReadColumns(page, level, SideBySideZone.FootOf(page, level));
        page = ReadColumns(page, level, SideBySideZone.HeadOf(page, level));
        return page.Slanted(rise);
    }

    private OcrPage ReadColumns(OcrPage page, GreyPicture picture, SideBySideZone? zone)
    {
        if (zone is not { } found || page.Lines.IsEmpty)
            return page;
        var left = ReadCut(picture, 0, found.Top, found.Gutter, found.Bottom);
        var right = ReadCut(picture, found.Gutter, found.Top, picture.Width, found.Bottom);
        return left.IsEmpty || right.IsEmpty ? page : page with
        {
            Lines = [.. page.Lines[..found.FirstLine], .. left, .. Apart(right), .. page.Lines[found.EndLine..]],
        };
    }

    // The column of the signer, without the strokes of a signature that OCR takes for a letter beside a name.
    private static IEnumerable<OcrLine> Apart(ImmutableArray<OcrLine> column)
    {
        for (var i = 0; i < column.Length; i++)
        {
            var words = column[i].Words;
            var (start, end) = (0, words.Length);
            while (end - start > 2 && IsStroke(words[start]))
                start++;
            while (end - start > 2 && IsStroke(words[end - 1]))
                end--;
            yield return column[i] with
            {
                Words = words[start..end],
                BeginsParagraph = i == 0
                || column[i].BeginsParagraph
            };
        }
    }

    private static bool IsStroke(OcrWord word) => word.Text.Length == 1
        && !char.IsDigit(word.Text[0]);

    private ImmutableArray<OcrLine> ReadCut(GreyPicture picture, int left, int top, int right, int bottom) =>
        Recognise(picture.Cut(left, top, right, bottom).Enlarged(Closer).ToPixmap()) is [var part, ..]
            ? part.Placed(left, top, 1 / Closer).Lines : [];

    private ImmutableArray<OcrPage> Recognise(ReadOnlyMemory<byte> picture)
    {
        var key = cache is null ? "" : KeyOf(picture.Span);
        if (cache?.Find(key) is { } kept)
            return OcrPage.Parse(kept);
        var result = tesseract.Run(["stdin", "stdout", .. OneBlock], picture, TimeOfPage, options.Alive, OneThread);
        if (!result.IsDone)
            return [];
        cache?.Put(key, result.Output);
        return OcrPage.Parse(result.Output);
    }

    private string KeyOf(ReadOnlySpan<byte> picture)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{installed.Version} {string.Join(' ', OneBlock)}"));
        hash.AppendData(picture);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Installed? WithVietnamese(OutsideProgram tesseract)
    {
        var languages = tesseract.Run(["--list-langs"], default, TimeSpan.FromSeconds(20));
        var version = tesseract.Run(["--version"], default, TimeSpan.FromSeconds(20));
        var data = Lines(languages);
        return languages.IsDone && data.Contains("vie")
            ? new Installed(Lines(version).FirstOrDefault() ?? "", data.Contains("osd")) : null;
    }

    // Older versions write to the errors.
    private static string[] Lines(ProgramResult result) =>
        (Encoding.UTF8.GetString(result.Output) + "\n" + result.Error)
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
