using Lucene.Net.Index;
using VanBan.Store.Search.LuceneIndex;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>A store whose index was written by another version of the program.</summary>
public sealed class IndexVersionTests
{
    [Theory]
    [InlineData(true, "Lập lại chỉ mục", "dừng giữa chừng")]
    [InlineData(false, "Bổ sung chỉ mục", "phiên bản khác")]
    public void A_new_version_is_not_told_as_a_run_that_was_broken_off(bool isNew, string told, string untold)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\nThu ngân sách.\n");
        Vanban.Run("ingest", folder["in"], "--store", folder["store"], "--no-isolation");
        if (isNew)
            WriteCommit(folder["store/index"], "1");
        else
            Directory.Delete(folder["store/index"], recursive: true);
        folder.Write("in/b.txt", "Số: 2/QĐ-UBND\nQUYẾT ĐỊNH\nChi ngân sách.\n");
        var text = Vanban.Run("ingest", folder["in"], "--store", folder["store"], "--no-isolation").Output;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, text, StringComparison.Ordinal);
    }

    private static void WriteCommit(string index, string version)
    {
        using var directory = IndexSchema.OpenFolder(index);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, null) { Codec = IndexSchema.Codec });
        writer.SetCommitData(new Dictionary<string, string> { ["vanban.schema"] = version, ["vanban.sequence"] = "1" });
        writer.Commit();
    }
}
