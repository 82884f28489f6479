using VanBan.Text;

namespace VanBan.Store.Ingest;

/// <summary>
/// A pattern of file paths: <c>?</c> is any character, <c>*</c> any run of characters within a name, <c>**</c> any run
/// of folders. A pattern without slash is matched with the name alone (<c>*.docx</c>), one with a slash with the path
/// below the source folder (<c>2023/**/*.pdf</c>); one that ends with a slash means all that is in the folder. Letter
/// case does not matter, and neither does whether an accented letter is one character or several, on any system: a job
/// does the same everywhere.
/// </summary>
public sealed class Glob
{
    private readonly string[] names;
    private readonly bool nameOnly;

    /// <summary>Reads a pattern. There is no wrong one.</summary>
    public Glob(string pattern)
    {
        Pattern = pattern;
        var clean = Letters.Compose(pattern).Replace('\\', '/');
        if (clean.EndsWith('/'))
            clean += "**";
        nameOnly = !clean.Contains('/', StringComparison.Ordinal);
        names = clean.TrimStart('/').Split('/').Where(name => name != ".").ToArray();
    }

    /// <summary>The pattern as it was given.</summary>
    public string Pattern { get; }

    /// <summary>Whether a file has matched so far.</summary>
    public bool HasMatched { get; private set; }

    /// <summary>Whether the file at <paramref name="path"/>, relative to the source folder and with forward slashes,
    /// matches.</summary>
    public bool Matches(string path)
    {
        var parts = Letters.Compose(path).Split('/');
        var matches = nameOnly ? Matches(names[0], parts[^1]) : MatchesFolders(parts);
        if (matches)
            HasMatched = true;
        return matches;
    }

    // reached[i]: whether the names of the pattern up to i cover the parts of the path seen so far.
    private bool MatchesFolders(string[] parts)
    {
        var reached = new bool[names.Length + 1];
        reached[0] = true;
        Skip(reached);
        foreach (var part in parts)
        {
            var next = new bool[names.Length + 1];
            for (var i = 0; i < names.Length; i++)
            {
                if (!reached[i])
                    continue;
                if (names[i] == "**")
                    next[i] = true;
                else if (Matches(names[i], part))
                    next[i + 1] = true;
            }
            Skip(next);
            reached = next;
        }
        return reached[names.Length];
    }

    private void Skip(bool[] reached)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (reached[i] && names[i] == "**")
                reached[i + 1] = true;
        }
    }

    // On a mismatch only the last '*' has to take one character more, so it takes at most length times length steps.
    private static bool Matches(string pattern, string name)
    {
        int p = 0, n = 0, star = -1, from = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                from = n;
            }
            else if (p < pattern.Length
                && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n])))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++from;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
