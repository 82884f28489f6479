using System.Globalization;
using System.Text;
using Xunit;

namespace VanBan.Tests.Support;

/// <summary>
/// Golden files: what the program says today, kept in the repository, so that a change of an answer is seen and has to be accepted by a person.
/// What is true stands in <c>corpus/gold</c> and is measured, not asserted.
/// </summary>
internal static class Golden
{
    private const string Advice = "If the new answer is right, run the tests with UPDATE_GOLDEN=1 and read the diff before you commit it.";
    private const int MostLines = 40;

    /// <summary>Fails, showing the lines that differ, unless the golden file says <paramref name="actual"/>; line ends do not count.</summary>
    /// <param name="actual">What the program says.</param>
    /// <param name="pathInRepo">The golden file, such as <c>corpus/expected/bao-cao-6-thang-2023.json</c>.</param>
    public static void Check(string actual, string pathInRepo)
    {
        var path = Shared.InRepo(pathInRepo);
        var said = Lines(actual);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var text = string.Join('\n', said) + "\n";
            // An unchanged file keeps its time stamp, so that an update touches only what it changes.
            if (!File.Exists(path) || File.ReadAllText(path) != text)
                File.WriteAllText(path, text);
            return;
        }
        if (!File.Exists(path))
            Assert.Fail($"{pathInRepo} does not exist. {Advice}");
        var difference = Difference(Lines(File.ReadAllText(path)), said);
        if (difference.Length > 0)
            Assert.Fail($"{pathInRepo} is no longer what the program says:\n{difference}{Advice}");
    }

    /// <summary>
    /// The lines that differ, each behind its number: <c>-</c> for what was agreed on, <c>+</c> for what is said now; empty where all are equal.
    /// Lines that both have keep their place, so one line put in is shown as one line.
    /// </summary>
    internal static string Difference(IReadOnlyList<string> agreed, IReadOnlyList<string> said)
    {
        int start = 0, agreedEnd = agreed.Count, saidEnd = said.Count;
        while (start < agreedEnd && start < saidEnd && agreed[start] == said[start])
            start++;
        while (agreedEnd > start && saidEnd > start && agreed[agreedEnd - 1] == said[saidEnd - 1])
            (agreedEnd, saidEnd) = (agreedEnd - 1, saidEnd - 1);
        var common = CommonLengths(agreed, said, start, agreedEnd, saidEnd);
        var shown = new StringBuilder();
        var count = 0;
        int i = start, j = start;
        while (i < agreedEnd || j < saidEnd)
        {
            if (i < agreedEnd && j < saidEnd && agreed[i] == said[j])
                (i, j) = (i + 1, j + 1);
            else if (j == saidEnd || (i < agreedEnd && common[i + 1 - start, j - start] >= common[i - start, j + 1 - start]))
                Show('-', i, agreed[i++]);
            else
                Show('+', j, said[j++]);
        }
        if (count > MostLines)
            shown.Append(CultureInfo.InvariantCulture, $"  and {count - MostLines} lines more\n");
        return shown.ToString();

        void Show(char sign, int line, string text)
        {
            if (count++ < MostLines)
                shown.Append(CultureInfo.InvariantCulture, $"  line {line + 1,-5} {sign} {text}\n");
        }
    }

    // Lengths of the longest common subsequences of what is left of both from each place on. Where two long texts differ all over, nobody reads the
    // difference line by line: zeros make it a plain list of all lines, and the table stays small.
    private static ushort[,] CommonLengths(IReadOnlyList<string> agreed, IReadOnlyList<string> said, int start, int agreedEnd, int saidEnd)
    {
        var common = new ushort[agreedEnd - start + 1, saidEnd - start + 1];
        if ((long)common.GetLength(0) * common.GetLength(1) > 4_000_000)
            return common;
        for (var i = agreedEnd - start - 1; i >= 0; i--)
        {
            for (var j = saidEnd - start - 1; j >= 0; j--)
            {
                common[i, j] = agreed[start + i] == said[start + j]
                    ? (ushort)(common[i + 1, j + 1] + 1)
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        return common;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
