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

/// <summary>Reads pictures of text with tesseract and its Vietnamese data; pages of a PDF are drawn by pdftoppm.</summary>
internal sealed class OcrEngine
{
    // What tesseract's models were trained on (its documentation, ImproveQuality: at least 300 dpi); a sheet of A3 has 5,000 pixels then,
    // and a plan is drawn coarser.
    private const int Resolution = 300;
    private const int MostPixels = 7000;

    private static readonly TimeSpan TimeOfPage = TimeSpan.FromMinutes(2);

    // A page takes two seconds; on a machine that does much else, ten.
    private static readonly TimeSpan TimeGranted = TimeSpan.FromSeconds(30);

    // One thread a page: pages are read at a time, and threads of one page gain little. Tesseract calls OpenMP.
    private static readonly Dictionary<string, string> OneThread = new() { ["OMP_THREAD_LIMIT"] = "1" };

    private static readonly ConcurrentDictionary<OutsideProgram, string?> Versions = new();

    private readonly OutsideProgram tesseract;
    private readonly ReadingOptions options;
    private readonly OcrCache? cache;
    private readonly string manner;

    private OcrEngine(OutsideProgram tesseract, string version, ReadingOptions options)
    {
        this.tesseract = tesseract;
        this.options = options;
        cache = options.OcrCache is { } folder ? new OcrCache(folder) : null;
        manner = $"{version} {string.Join(' ', Manner)}";
    }

    /// <summary>What to tell a person who lacks the programs.</summary>
    public const string HowToInstall = "cần nhận dạng chữ (OCR). Hãy cài chương trình Tesseract OCR "
        + "kèm dữ liệu tiếng Việt (vie) và Poppler (pdftoppm) – trên Debian, Ubuntu là các gói "
        + "tesseract-ocr, tesseract-ocr-vie và poppler-utils – rồi nạp lại.";

    // Segmentation 6, one block of text: the lines of official papers run from side to side, and the automatic search for columns (3) tears
    // lines and misreads digits at their edges. Measured on signed scans: 34 of 34 numbers of cited documents against 32.
    private static IReadOnlyList<string> Manner { get; } = ["-l", "vie", "--psm", "6", "tsv"];

    /// <summary>The engine; <see langword="null"/> where a program or the Vietnamese data is not installed, or OCR is not wanted.</summary>
    public static OcrEngine? Of(ReadingOptions options) =>
        options is { Ocr: true, Programs: { Tesseract: { } tesseract, PdfToPpm: not null } }
            && Versions.GetOrAdd(tesseract, VersionWithVietnamese) is { } version
            ? new OcrEngine(tesseract, version, options) : null;

    /// <summary>Reads pages of a PDF, as many at a time as there are processors.</summary>
    /// <returns>What was read on each page that could be read.</returns>
    public ImmutableDictionary<int, OcrPage> Read(SourceFile file, IReadOnlyCollection<PageToRead> pages)
    {
        using var folder = new WorkFolder(options);
        var copy = folder.Write("file.pdf", file.Bytes.Span);
        options.Alive?.Invoke(TimeGranted * pages.Count);
        var read = new ConcurrentDictionary<int, OcrPage>();
        Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, page =>
        {
            using (ProgramSlot.Take("ocr", Environment.ProcessorCount, options.Alive))
            {
                if (Draw(copy, page) is { } picture && Recognise(picture) is [var found, ..])
                    read[page.Number] = found;
            }
        });
        return read.ToImmutableDictionary();
    }

    /// <summary>Reads a file that is a picture; empty where tesseract cannot open it.</summary>
    public ImmutableArray<OcrPage> ReadPicture(SourceFile file)
    {
        options.Alive?.Invoke(TimeOfPage);
        using (ProgramSlot.Take("ocr", Environment.ProcessorCount, options.Alive))
            return Recognise(file.Bytes);
    }

    private byte[]? Draw(string pdf, PageToRead page)
    {
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var resolution = Math.Clamp((int)(MostPixels * 72 / Math.Max(page.Points, 1)), 10, Resolution)
            .ToString(CultureInfo.InvariantCulture);
        // The stamps of digital signatures lie over the page as annotations, often over its text; what they say is known from the file
        // itself.
        string[] manner = ["-f", number, "-l", number, "-r", resolution, "-gray", "-cropbox", "-hide-annotations", pdf];
        var drawn = options.Programs.PdfToPpm!.Run(manner, default, TimeOfPage, options.Alive);
        return drawn is { IsDone: true, Output.Length: > 0 } ? drawn.Output : null;
    }

    private ImmutableArray<OcrPage> Recognise(ReadOnlyMemory<byte> picture)
    {
        var key = cache is null ? "" : KeyOf(picture.Span);
        if (cache?.Find(key) is { } kept)
            return OcrPage.Parse(kept);
        var result = tesseract.Run(["stdin", "stdout", .. Manner], picture, TimeOfPage, options.Alive, OneThread);
        if (!result.IsDone)
            return [];
        cache?.Put(key, result.Output);
        return OcrPage.Parse(result.Output);
    }

    private string KeyOf(ReadOnlySpan<byte> picture)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(manner));
        hash.AppendData(picture);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? VersionWithVietnamese(OutsideProgram tesseract)
    {
        var languages = tesseract.Run(["--list-langs"], default, TimeSpan.FromSeconds(20));
        var version = tesseract.Run(["--version"], default, TimeSpan.FromSeconds(20));
        return languages.IsDone && Lines(languages).Contains("vie") ? Lines(version).FirstOrDefault() ?? "" : null;
    }

    // Older versions write to the errors.
    private static string[] Lines(ProgramResult result) =>
        (Encoding.UTF8.GetString(result.Output) + "\n" + result.Error)
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
