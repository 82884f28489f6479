using BenchmarkDotNet.Attributes;
using VanBan.Documents;
using VanBan.Reading;

namespace VanBan.Benchmarks;

/// <summary>
/// Reading the PDF files of the corpus, or of the folder that the variable VANBAN_PDF_FOLDER names, one after another on one thread: the mean is for all of them. To be
/// held against <c>pdftotext -layout</c> over the same files.
/// </summary>
[MemoryDiagnoser]
public class ReadPdf
{
    private SourceFile[] files = [];

    [GlobalSetup]
    public void Load() => files = SampleTexts.Files("VANBAN_PDF_FOLDER", ".pdf");

    [Benchmark]
    public int Pages()
    {
        var pages = 0;
        foreach (var file in files)
            pages += DocumentReader.Read(file) is Outcome<Document>.Done done ? done.Value.PageCount ?? 0 : 0;
        return pages;
    }
}
