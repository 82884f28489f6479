using System.Text.Json;
using VanBan.Tests.Store.Catalog;

namespace VanBan.Tests.Cli;

/// <summary>A store of acts that a test writes itself, asked as a person would.</summary>
internal sealed class WrittenStore : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>Writes an act of a central body with a head as gazettes print it, and ingests it.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="day">The day of issue: <c>14 tháng 12 năm 2020</c>.</param>
    /// <param name="body">What stands under the head, from the title on.</param>
    /// <param name="issuer">The issuing body, in capitals.</param>
    /// <param name="place">The place of issue.</param>
    /// <param name="file">The file's name; the number where none is given.</param>
    public WrittenStore Add(
        string number, string day, string body, string issuer = "BỘ XÂY DỰNG", string place = "Hà Nội",
        string? file = null)
    {
        var head = $"{issuer}\n\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            + $"Độc lập - Tự do - Hạnh phúc\n\n{place}, ngày {day}\n\n";
        return AddText((file ?? number.Replace('/', '_')) + ".txt", head + body);
    }

    /// <summary>Writes a file and ingests it.</summary>
    public WrittenStore AddText(string file, string text)
    {
        folder.Write("files/" + file, text.Replace("\r\n", "\n", StringComparison.Ordinal));
        Run("ingest", folder["files/" + file]);
        return this;
    }

    /// <summary>Asks in JSON.</summary>
    public JsonElement Ask(params string[] args) => Run([.. args, "--format", "json"]).Json;

    /// <summary>Asks in text.</summary>
    public string Text(params string[] args) => Run(args).Output;

    /// <summary>The state of an act on a day.</summary>
    public string? StateOf(string act, string day) =>
        Ask("validity", act, "--at", day).GetProperty("state").GetString();

    /// <summary>A path of the store's own.</summary>
    public string Path(string relative) => folder[relative];

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    /// <summary>Runs a command over the store.</summary>
    public Answer Run(params string[] args) => Vanban.Run([.. args, "--store", folder["store"]]);
}
