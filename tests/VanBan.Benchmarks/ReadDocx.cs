using BenchmarkDotNet.Attributes;
using VanBan.Documents;
using VanBan.Reading;

namespace VanBan.Benchmarks;

/// <summary>
/// Reading the DOCX files of the corpus, or of the folder that the variable VANBAN_DOCX_FOLDER names, one after another on one thread: the mean is for all of them.
/// </summary>
[MemoryDiagnoser]
public class ReadDocx
{
    private SourceFile[] files = [];

    [GlobalSetup]
    public void Load() => files = SampleTexts.Files("VANBAN_DOCX_FOLDER", ".docx");

    [Benchmark]
    public int Characters()
    {
        var characters = 0;
        foreach (var file in files)
            characters += DocumentReader.Read(file) is Outcome<Document>.Done done ? done.Value.Text.Length : 0;
        return characters;
    }
}
