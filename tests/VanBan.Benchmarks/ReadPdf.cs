using BenchmarkDotNet.Attributes;
using VanBan.Archive.Readers;
using VanBan.Documents;

namespace VanBan.Benchmarks;

/// <summary>
/// Reading the PDF files of a folder, named in the variable VANBAN_PDF_FOLDER, one after another on one thread: the mean is for all of them. To be held against
/// <c>pdftotext -layout</c> over the same files.
/// </summary>
[MemoryDiagnoser]
public class ReadPdf
{
    private SourceFile[] files = [];

    [GlobalSetup]
    public void Load()
    {
        var folder = Environment.GetEnvironmentVariable("VANBAN_PDF_FOLDER")
            ?? throw new InvalidOperationException("VANBAN_PDF_FOLDER has to name a folder of PDF files.");
        files = [.. Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Select(static path => new SourceFile(path.Replace('\\', '/'), File.ReadAllBytes(path)))];
    }

    [Benchmark]
    public int Pages()
    {
        var pages = 0;
        foreach (var file in files)
            pages += DocumentReader.Read(file) is Outcome<Document>.Done done ? done.Value.PageCount ?? 0 : 0;
        return pages;
    }
}
